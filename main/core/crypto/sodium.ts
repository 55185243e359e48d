import sodium from 'libsodium-wrappers-sumo'

// The library compiles its WebAssembly once; every module that imports from here finds it ready.
await sodium.ready

export { sodium }
