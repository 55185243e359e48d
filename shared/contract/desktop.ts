import { z } from 'zod'
import { DebriefId, PlaceToken, RoundId } from '../ids.ts'
import { limits } from '../limits.ts'
import { FileName } from '../model/attachment.ts'
import { Settings } from '../model/settings.ts'
import { Done, Nothing, type Row } from './row.ts'

const Door = z.enum(['solo', 'together'])

/** What several come in together for: where it lies, and nothing of what is in it. */
const ToOpen = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('debrief'), id: DebriefId }),
  z.strictObject({ what: z.literal('check-in') }),
  z.strictObject({ what: z.literal('day-view'), id: RoundId }),
])
export type ToOpen = z.infer<typeof ToOpen>

/** What the shell answers: the desktop around the page. */
export const desktopRows = {
  'app.info': {
    at: 'shell',
    needs: 'any',
    in: Nothing,
    out: z.strictObject({
      version: z.string(),
      /** `electron`, or `chromium` for the preview in Chromium. */
      host: z.enum(['electron', 'chromium']),
      platform: z.string(),
      /** The folder's name and its parent's, never the whole path. */
      vaultPlace: z.string(),
      /** Hearth has just gone over to another folder: the one it used until then, by the same names. */
      wentOverFrom: z.string().nullable(),
      /** This lock screen is here because a process of Hearth had ended by itself. */
      hasBroken: z.boolean(),
      /** Which door the lock screen opens with: for one, or for several at once. */
      door: Door,
      /** What those who come in together were on their way to open. */
      toOpen: ToOpen.nullable(),
    }),
    shows: ['settings'],
  },
  /** Locks; `door` says which door the lock screen shows then, and `toOpen` what several come in for. */
  'app.lock': {
    at: 'shell',
    needs: 'any',
    in: z.strictObject({ door: Door.optional(), toOpen: ToOpen.optional() }),
    out: Done,
    touches: [],
  },
  /**
   * People talk and touch nothing: for so long Hearth does not lock for want of keys, and the minutes
   * begin when it is over. Everything else that locks locks. None takes it back.
   */
  'app.stay': {
    at: 'shell',
    needs: 'open',
    in: z.strictObject({ seconds: z.number().int().min(0).max(limits.staySeconds) }),
    out: Done,
    touches: [],
  },
  /**
   * Opens the system's menu for a field or for text that is selected, where the pointer is. Nothing of the
   * text goes along: what is cut, copied or pasted, the system does with the page itself.
   */
  'app.edit-menu': {
    at: 'shell',
    needs: 'any',
    in: z.strictObject({ isEditable: z.boolean(), hasSelection: z.boolean() }),
    out: Done,
    touches: [],
  },
  /**
   * The backup that somebody opened in the system's file manager, which Hearth was told of by `offered`; null
   * where there is none. It is handed out once, and only in front of the door.
   */
  'app.take-offered': {
    at: 'shell',
    needs: 'locked',
    in: Nothing,
    out: z.strictObject({ place: PlaceToken, name: z.string() }).nullable(),
    touches: [],
  },
  /** Something is being written that leaving would break off, or no more: whoever closes the window is asked. */
  'app.working': {
    at: 'shell',
    needs: 'any',
    in: z.strictObject({ isWorking: z.boolean() }),
    out: Done,
    touches: [],
  },
  'app.quick-exit': { at: 'shell', needs: 'any', in: Nothing, out: Done, touches: [] },
  /** Goes over to a folder that `backups.restore` made; the folder used so far stays where it is. */
  'app.use-restored': {
    at: 'shell',
    needs: 'any',
    in: z.strictObject({ restored: PlaceToken }),
    out: Done,
    touches: ['settings'],
  },
  /**
   * Folders that Hearth used before it went over to another one, the last one first, where a vault is still in
   * them. Nothing of theirs is opened; `app.use-place` goes back to one, and the folder used so far is then told
   * here.
   */
  'app.former-places': {
    at: 'shell',
    needs: 'locked',
    in: Nothing,
    out: z.array(z.strictObject({ place: PlaceToken, name: z.string(), leftAt: z.iso.datetime() })),
    shows: ['settings'],
  },
  /**
   * Look for the vault in a folder that the picker answered with, or make it there. With `mustHoldVault`
   * a folder without a vault is refused with `vault.not-found`, and nothing changes.
   */
  'app.use-place': {
    at: 'shell',
    needs: 'any',
    in: z.strictObject({ place: PlaceToken, mustHoldVault: z.boolean().optional() }),
    out: Done,
    touches: ['settings'],
  },
  /** The folder, chosen by the picker, in which copies are made by themselves from now on. */
  'app.use-backup-folder': {
    at: 'shell',
    needs: 'open',
    in: z.strictObject({ place: PlaceToken }),
    out: Done,
    touches: ['settings'],
  },
  'settings.read': { at: 'shell', needs: 'any', in: Nothing, out: Settings, shows: ['settings'] },
  'settings.change': {
    at: 'shell',
    needs: 'any',
    in: Settings.partial(),
    out: Settings,
    touches: ['settings'],
  },
  /** Opens the system's dialog. The answer is a token and a name to show, or null where a person closed it. */
  'picker.pick': {
    at: 'shell',
    needs: 'any',
    in: z.strictObject({
      for: z.enum([
        'backup-target',
        'backup-source',
        'import-source',
        'import-folder',
        'vault-folder',
        'backup-folder',
        'copy-target',
        'export-folder',
        'sheet-target',
      ]),
      /** What a `copy-target` or a `sheet-target` is called unless a person says otherwise. */
      name: FileName.optional(),
    }),
    out: z.strictObject({ place: PlaceToken, name: z.string() }).nullable(),
    touches: [],
  },
  /** Photos and other files to add, each with a token of its own; none where a person closed the dialog. */
  'picker.pick-files': {
    at: 'shell',
    needs: 'any',
    in: Nothing,
    out: z.array(z.strictObject({ place: PlaceToken, name: z.string() })),
    touches: [],
  },
} as const satisfies Record<string, Row>
