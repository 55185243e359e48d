/** Where tooltips are put: a landmark of its own, so that nothing on the page stands outside of one. */
export const hintsId = 'hints'
