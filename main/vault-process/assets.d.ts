/** A file of a package, as a `data:` address inside the bundle: nothing is read when Hearth runs. */
declare module '*.woff2?inline' {
  const address: string
  export default address
}
