/** Before all else in the window: where the way past the rooms stands while there are rooms. */
export const skipPlaceId = 'skip'
