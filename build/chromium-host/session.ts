import type { Session, WebContents } from 'electron'
import type { Question, RequestAnswer } from './driver-messages.ts'
import { ModelledEmitter, notModelled, strict } from './not-modelled.ts'

type Permission = Parameters<Exclude<Parameters<Session['setPermissionCheckHandler']>[0], null>>[1]

/** Permissions that a page of Hearth's could ask for. */
const permissions: Permission[] = [
  'clipboard-read',
  'clipboard-sanitized-write',
  'display-capture',
  'fileSystem',
  'fullscreen',
  'geolocation',
  'hid',
  'idle-detection',
  'local-fonts',
  'media',
  'midi',
  'midiSysex',
  'notifications',
  'openExternal',
  'persistent-storage',
  'pointerLock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
]

type Schemes = Map<string, (request: Request) => Response | Promise<Response>>

const cancelled: RequestAnswer = { cancel: true, status: 0, headers: [], body: new Uint8Array() }

const sessions = new Map<string, ModelledSession>()

export type { ModelledSession }

class ModelledSession
  extends ModelledEmitter
  implements
    Pick<
      Session,
      | 'setPermissionRequestHandler'
      | 'setPermissionCheckHandler'
      | 'setDevicePermissionHandler'
      | 'setDisplayMediaRequestHandler'
      | 'setUSBProtectedClassesHandler'
      | 'setBluetoothPairingHandler'
      | 'setSpellCheckerEnabled'
      | 'setSpellCheckerLanguages'
      | 'setSpellCheckerDictionaryDownloadURL'
      | 'setProxy'
    >
{
  readonly #schemes: Schemes = new Map()
  #onRequest: Parameters<Session['webRequest']['onBeforeRequest']>[0] | null = null
  #mayAsk: Parameters<Session['setPermissionRequestHandler']>[0] = null
  #has: Parameters<Session['setPermissionCheckHandler']>[0] = null

  readonly protocol = strict('protocol', {
    handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>) => {
      this.#schemes.set(scheme, handler)
    },
  })
  readonly webRequest = strict('webRequest', {
    onBeforeRequest: (listener: Parameters<Session['webRequest']['onBeforeRequest']>[0]) => {
      this.#onRequest = listener
    },
  })

  constructor() {
    super('Session', ['will-download'])
  }

  setPermissionRequestHandler(handler: Parameters<Session['setPermissionRequestHandler']>[0]) {
    this.#mayAsk = handler
  }

  setPermissionCheckHandler(handler: Parameters<Session['setPermissionCheckHandler']>[0]) {
    this.#has = handler
  }

  /** Chromium gets no such power from the stand-in at all, so there is nothing to hand on. */
  setDevicePermissionHandler() {}
  setDisplayMediaRequestHandler() {}
  setUSBProtectedClassesHandler() {}
  setBluetoothPairingHandler() {}
  setSpellCheckerEnabled(isEnabled: boolean) {
    if (isEnabled) notModelled('spell checking')
  }
  setSpellCheckerLanguages(languages: string[]) {
    if (languages.length > 0) notModelled('spell checking')
  }
  setSpellCheckerDictionaryDownloadURL() {}

  async setProxy(config: { mode?: string }): Promise<void> {
    if (config.mode !== 'fixed_servers') notModelled(`setProxy mode ${config.mode}`)
  }

  /**
   * Asks the app's handlers for each permission, once for each window. The stand-in knows how to deny
   * them all, and no other answer.
   */
  mustDenyAll(contents: WebContents): void {
    for (const permission of permissions) {
      if (this.#grants(contents, permission)) notModelled(`permission '${permission}'`)
    }
  }

  #grants(contents: WebContents, permission: Permission): boolean {
    // Electron grants what no handler denies.
    let isGranted = this.#mayAsk === null
    const answer = (given: boolean) => {
      isGranted = given
    }
    this.#mayAsk?.(contents, permission as never, answer, {} as never)
    return isGranted && (this.#has?.(contents, permission, '', {} as never) ?? true)
  }

  /** Lets the app answer a request: first its `onBeforeRequest`, then the handler of the scheme. */
  async answer(question: Extract<Question, { of: 'request' }>): Promise<RequestAnswer> {
    const { url, method, headers } = question
    if (await this.#isCancelled(question)) return cancelled
    const handler = this.#schemes.get(new URL(url).protocol.slice(0, -1))
    // No other address has an answer here: the stand-in has no network.
    if (handler === undefined) return cancelled
    const answer = await handler(new Request(url, { method, headers }))
    return {
      cancel: false,
      status: answer.status,
      headers: [...answer.headers],
      body: new Uint8Array(await answer.arrayBuffer()),
    }
  }

  #isCancelled({ url, method, type }: Extract<Question, { of: 'request' }>): Promise<boolean> {
    return new Promise((resolve) => {
      if (this.#onRequest === null) return resolve(false)
      const resourceType = type === 'Document' ? 'mainFrame' : type.toLowerCase()
      this.#onRequest({ url, method, resourceType } as never, ({ cancel }) =>
        resolve(cancel === true),
      )
    })
  }
}

export const session = strict('session', {
  fromPartition: (partition: string, options: { cache?: boolean } = {}) => {
    if (partition.startsWith('persist:') || options.cache !== false) {
      notModelled('a session that writes to disk')
    }
    const known = sessions.get(partition) ?? strict('Session', new ModelledSession())
    sessions.set(partition, known)
    return known as unknown as Session
  },
})

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged: (schemes: { scheme: string; privileges?: object }[]) => {
    for (const { scheme, privileges } of schemes) {
      const { bypassCSP } = (privileges ?? {}) as { bypassCSP?: boolean }
      if (scheme !== 'app' || bypassCSP) notModelled(`scheme ${scheme}`)
    }
  },
})
