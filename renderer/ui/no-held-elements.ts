/**
 * Lets elements that are taken off the page be forgotten, with all the words on them.
 *
 * React Aria notes every element that begins to change its looks, and strikes it off when that has ended. Of one
 * that is taken away in the middle of changing two properties it hears only that the first has ended (reported as
 * adobe/react-spectrum#7326), and holds it, and through it the whole page it stood on, for as long as the window
 * is there. It keeps those notes to hold the focus back until a movement on a telephone's screen has ended; here
 * nothing has to wait for that, and so it hears of no beginning.
 */
window.addEventListener('transitionrun', (event) => event.stopImmediatePropagation(), {
  capture: true,
})
