/** Words of an English journal, the most common one first. */
export const commonWords = `
  the and to i we a of in it was that my for you is on with so but at me this have be her his
  as are not had just like when then they he she all about day today what out up time really
  there from good night love were after one know how because little been more some very would
  home can our always think feel felt will go got dinner made him them work long morning never
  still again back over too did here talked even much other than get want said things if no or
  us before by coffee every right something smile thank happy tired together walk rain sun
  kids mother father friend weekend week year first last evening kitchen garden call remember
  laugh sorry proud small big next tomorrow yesterday hope maybe sleep woke early late house
  car train trip beach plan money budget baby doctor birthday anniversary letter book music
  movie song cook bread soup tea wine warm cold quiet argue listen promise kiss hug heart hard
  easy better best worse light dark window door table bed phone photo message story dream
  worry calm gentle honest patient grateful surprise gift flowers dance
`
  .trim()
  .split(/\s+/)
