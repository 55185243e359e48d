/** The main region of the screen, a sheet of paper or the door: where the way past the rooms leads. */
export const sheetId = 'sheet'
