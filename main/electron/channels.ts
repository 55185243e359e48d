/** The channels between page and shell. `call` is the only one that carries an input. */
export const channels = {
  /** Page to shell, with an answer: one row of the contract. */
  call: 'call',
  /** Shell to page: a `ShellEvent`. */
  event: 'event',
  /** Page to shell, once: its scripts run and listen. */
  portWanted: 'port-wanted',
  /** Shell to page, once: the port to the vault process. */
  port: 'port',
  /** Page to shell: nothing unsaved any more. */
  flushed: 'flushed',
  /** Page to shell: words could not be saved, and are waited for. */
  unsaved: 'unsaved',
  /** Page to shell: somebody came back to those words, and nothing locks. */
  stays: 'stays',
} as const
