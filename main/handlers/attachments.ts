import type { Handlers, NamesAt } from '../../shared/contract.ts'
import { openSource } from '../core/transfer/chosen-file.ts'
import { refuseOnFullDisk } from '../core/vault/index.ts'
import { pathBehind, type Room } from './room.ts'

type AttachmentCalls = Extract<NamesAt<'vault'>, `attachments.${string}`>

/** The calls about photos and other files. Places were chosen through the shell's picker. */
export function attachmentHandlers(room: Room): Pick<Handlers<'vault'>, AttachmentCalls> {
  const { world, jobs } = room
  const attachments = () => room.evening().journal.attachments
  return {
    'attachments.begin': async ({ job, ...file }) => {
      await attachments().begin(job, file)
      return null
    },
    'attachments.add': async ({ job, chunk }) => {
      await attachments().add(job, chunk)
      return null
    },
    'attachments.finish': ({ job, thumbnail }) => attachments().finish(job, thumbnail),
    'attachments.take-file': ({ job, place, keepsLocation }) =>
      jobs.run(job, async (work) => {
        const file = await world.forReading(pathBehind(world, place))
        const source = await openSource(file)
        return attachments().takeFile(source, file.name, work, keepsLocation)
      }),
    'attachments.describe': ({ ids }) => attachments().describe(ids),
    'attachments.read': ({ job, id }) => jobs.run(job, (work) => attachments().read(job, id, work)),
    'attachments.next': ({ job }) => attachments().next(job),
    'attachments.thumbnail': ({ id }) => attachments().thumbnail(id),
    'attachments.save-thumbnail': ({ id, thumbnail }) => attachments().saveThumbnail(id, thumbnail),
    'attachments.turn': ({ id, turn, thumbnail }) => attachments().turn(id, turn, thumbnail),
    'attachments.save-copy': ({ job, id, place }) =>
      jobs.run(job, async (work) => {
        const target = world.forWriting(pathBehind(world, place))
        await refuseOnFullDisk(room.evening().vault, target.disk)
        await attachments().saveCopy(id, target, work)
        return null
      }),
  }
}
