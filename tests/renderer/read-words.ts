import { readWords } from '../../renderer/words/reading.ts'

// A screen that a test shows by itself has all its words at once, as it has behind an open door.
await readWords('en', 'house')
