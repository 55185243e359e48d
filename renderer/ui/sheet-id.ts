/** The sheet of paper on the screen: where the way past the rooms leads. */
export const sheetId = 'sheet'
