import { register } from 'node:module'

/** `node --import register.js out/main/main.js` runs the built app with the stand-in for `electron`. */
register('./resolve-electron.js', import.meta.url)
