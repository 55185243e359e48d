import type { ErrorCode } from '../../../shared/errors.ts'
import type { ErrorWords } from '../error-messages.ts'

export const errors: Record<ErrorCode, ErrorWords> = {
  'request.invalid': {
    happened: 'Hearth could not make sense of that request.',
    next: 'Nothing was changed. Please try once more. If it happens again, lock and open Hearth.',
  },
  'request.too-large': {
    happened: 'That is more than Hearth can take in one go.',
    next: 'Nothing was saved or changed. What you typed is still here. Make it shorter and try again.',
  },
  'request.cancelled': {
    happened: 'Stopped, as you asked.',
    next: 'Everything is as it was before, with nothing half done. You can start again at any time.',
  },
  'vault.not-found': {
    happened: 'There is no Hearth journal in that folder.',
    next: 'Nothing was changed. If it was on a stick or another disk, plug that in and open Hearth again.',
  },
  'vault.already-exists': {
    happened: 'A Hearth journal already lives in that folder.',
    next: 'It was not touched. Choose another folder, or open Hearth again to find the journal that is there.',
  },
  'vault.locked': {
    happened: 'Hearth is locked.',
    next: 'Your pages are safe. Type your passphrase to go on.',
  },
  'vault.in-use': {
    happened: 'Another window of Hearth has this journal open.',
    next: 'Your pages are safe. Close the other window, then try again here.',
  },
  'vault.in-use-elsewhere': {
    happened: 'Another computer seems to have this journal open.',
    next: 'Your pages are safe. Close Hearth there and wait until the folder has caught up, then try again here.',
  },
  'vault.read-only': {
    happened: 'This journal is open for reading only.',
    next: 'Your pages are safe and can be read, but nothing new can be saved until its folder can be written to.',
  },
  'vault.damaged': {
    happened: 'Part of the journal on this disk is damaged.',
    next: 'Hearth changes and deletes nothing that it cannot read. Make a copy of the folder, then restore from a backup.',
  },
  'vault.newer-format': {
    happened: 'This journal was written by a newer Hearth.',
    next: 'Your pages are safe and were not touched. Open them with the newer version of Hearth.',
  },
  'vault.draft-format': {
    happened: 'This journal was made by a trial version of Hearth, from before 0.1.0.',
    next: 'Nothing was changed. Only that trial version opens it: copy what you need from there into a new journal.',
  },
  'vault.older-copy': {
    happened: 'This is an older copy of your journal.',
    next: 'Nothing was changed. If you did not put an old copy back yourselves, look for the newer folder first.',
  },
  'vault.wrong-passphrase': {
    happened: 'That passphrase does not fit.',
    next: 'Capital letters and spaces count. Nothing was changed and nothing is lost.',
  },
  'vault.wrong-recovery-code': {
    happened: 'That code does not open this space.',
    next: 'It may be from another sheet, or from one that was replaced. Nothing was changed and nothing is lost.',
  },
  'vault.no-such-member': {
    happened: 'Hearth does not know this member.',
    next: 'Nothing was changed. Go back and choose a name that is shown.',
  },
  'vault.joining-unfinished': {
    happened: 'Adding this member was cut short, and is not finished yet.',
    next: 'Nothing is lost. Whoever was adding them unlocks Hearth and saves something: then the passphrase that was chosen opens.',
  },
  'vault.key-file-damaged': {
    happened: 'The file that keeps this key is damaged, so no passphrase can open it.',
    next: 'This is not about what you typed. Your pages are still on the disk and nothing was changed. Restore from a backup to get in.',
  },
  'vault.key-file-missing': {
    happened: 'The file that keeps this key is missing.',
    next: 'This is not about what you typed. Nothing was changed. If the folder was moved or copied, look for the rest of it, or restore from a backup.',
  },
  'vault.key-derivation-failed': {
    happened: 'This computer could not work out the key.',
    next: 'It may be short of memory. Your pages are safe. Close other programs and try again.',
  },
  'passphrase.too-weak': {
    happened: 'That passphrase would be too easy to guess.',
    next: 'Nothing was changed. Add a word or two that have nothing to do with each other.',
  },
  'recovery.does-not-match': {
    happened: 'That is not the code on this sheet.',
    next: 'The code itself is unchanged. Compare it group by group with what you wrote down.',
  },
  'recovery.mistyped': {
    happened: 'There is a slip in that code.',
    next: 'The last group checks the others, and it does not agree. Nothing was changed. Look for a letter that was misread.',
  },
  'members.too-many': {
    happened: 'Eight people already share this Hearth.',
    next: 'Nobody was added and nothing was changed. Eight is as many as one journal can hold.',
  },
  'members.label-taken': {
    happened: 'Someone here already goes by that name.',
    next: 'Nothing was changed. Choose another word; any will do.',
  },
  'members.only-one': {
    happened: 'You are the only one here.',
    next: 'Nothing was changed. Without you nobody could open this journal. To end it, delete its folder.',
  },
  'record.not-found': {
    happened: 'That is not here any more.',
    next: 'It may have been put in the bin. Everything else is as it was.',
  },
  'record.not-yours': {
    happened: 'Only the person who wrote it can change it.',
    next: 'Nothing was changed. You can still read it.',
  },
  'record.changed-elsewhere': {
    happened: 'It was changed in the meantime.',
    next: 'Both versions are safe. Look at the newer one first, then carry on.',
  },
  'record.too-large': {
    happened: 'This is longer than one page can hold.',
    next: 'It was not saved, but your words are still here. Move part of them to a second page.',
  },
  'record.not-now': {
    happened: 'That cannot be done just now.',
    next: 'Nothing was changed. Finish what is open first, then try again.',
  },
  'attachment.damaged': {
    happened: 'This file is damaged.',
    next: 'Nothing was changed. Hearth does not show what it cannot verify; a backup may still hold it whole.',
  },
  'attachment.too-large': {
    happened: 'That file is too large.',
    next: 'Nothing was changed. Hearth takes files up to 4 GB, and shows pictures up to 64 MB; of a larger one you can save a copy.',
  },
  'session.solo-only': {
    happened: 'That waits until one of you is here alone.',
    next: 'Nothing was changed. Together only shared pages are open; choose “One of us is leaving” for everything else.',
  },
  'session.together-only': {
    happened: 'That needs two of you here at once.',
    next: 'Nothing was changed. Come in together, each with your own passphrase, and go on from here.',
  },
  'session.not-here': {
    happened: 'That person is not here just now.',
    next: 'Nothing was changed. Everyone who is to take part comes in with their own passphrase.',
  },
  'debrief.not-now': {
    happened: 'That is not what comes next here.',
    next: 'Nothing was changed. Perhaps it has moved on in the meantime. Look at it once more.',
  },
  'debrief.paused': {
    happened: 'There is a time-out just now.',
    next: 'Nothing was changed, and everything stays as it is until its time has come.',
  },
  'debrief.not-all-here': {
    happened: 'Not everyone who takes part is here.',
    next: 'Nothing was opened or changed. It can go on once all of you are here together.',
  },
  'disk.full': {
    happened: 'The disk is full.',
    next: 'What was saved before is safe. Make some room on the disk, then try again. What you typed stays on the screen.',
  },
  'disk.read-only': {
    happened: 'This disk does not let Hearth write.',
    next: 'What was saved before is safe. Check whether the disk or stick is write-protected, then try again.',
  },
  'disk.failed': {
    happened: 'The disk did not do what it was asked.',
    next: 'What was saved before is safe. Check that the disk is plugged in, then try again. A backup now would be wise.',
  },
  'disk.no-permission': {
    happened: 'Hearth is not allowed to write in that folder.',
    next: 'Nothing was changed. Choose a folder of your own, or change who may write there.',
  },
  'file.not-found': {
    happened: 'That file is not there any more.',
    next: 'Nothing was changed. If it is on a stick, plug it in and choose the file again.',
  },
  'file.unreadable': {
    happened: 'That file cannot be read.',
    next: 'Nothing was changed. It may be damaged or belong to someone else. Try another copy of it.',
  },
  'file.exists': {
    happened: 'There is already something with that name.',
    next: 'It was not touched. Choose another place or another name.',
  },
  'backup.damaged': {
    happened: 'This backup is damaged.',
    next: 'It was not opened, and the journal you use is as it was. Try an earlier copy.',
  },
  'backup.not-a-backup': {
    happened: 'That is not a Hearth backup.',
    next: 'Nothing was changed. The files you are looking for end in .hearth-backup.',
  },
  'backup.verification-failed': {
    happened: 'The copy did not match when Hearth read it back.',
    next: 'Your journal is safe, and earlier backups were kept. Try again, perhaps on another disk.',
  },
  'backup.of-another-vault': {
    happened: 'That is a backup of another Hearth journal.',
    next: 'Nothing was changed. It can be opened from the lock screen, with a passphrase of that journal.',
  },
  'backup.folder-away': {
    happened: 'Hearth does not find its copies in the place chosen for them.',
    next: 'Your journal is safe. If that is a stick or another disk, plug it in. If the folder was moved or emptied, choose the place again.',
  },
  'backup.folder-in-vault': {
    happened: 'That folder belongs to the journal itself.',
    next: 'Nothing was changed. Choose a folder outside it, best of all on a stick or another disk.',
  },
  'import.unknown-kind': {
    happened: 'Hearth finds no journal in there that it can read.',
    next: 'Nothing was brought in. It reads what Day One, Journey, jrnl, Mini Diary, Mini Diarium and Hearth itself export, and folders of Markdown files.',
  },
  'import.nothing-to-import': {
    happened: 'There are no pages in that file.',
    next: 'Nothing was changed. Perhaps another export holds them.',
  },
  'import.too-large': {
    happened: 'That is more than Hearth can bring in at once.',
    next: 'Nothing was brought in. Export one journal at a time and bring them in one after the other.',
  },
  'import.wrong-encoding': {
    happened: 'That file is not written in Unicode, so its letters could come out wrong.',
    next: 'Nothing was brought in. Open it in a text editor, save it as UTF-8, and choose it again.',
  },
  'import.harmful': {
    happened: 'What that ZIP file says about itself cannot be true.',
    next: 'Nothing was brought in. It may have been made to do harm, or be badly damaged. Make a new export where the journal comes from.',
  },
  'import.newer': {
    happened: 'A newer Hearth made that copy.',
    next: 'Nothing was brought in. Bring Hearth up to date on this computer, then choose it again.',
  },
  'import.sealed': {
    happened: 'That file is locked with a passphrase of its own.',
    next: 'Nothing was brought in. Unlock it with the age program first, then choose what comes out of it.',
  },
  internal: {
    happened: 'Something went wrong inside Hearth.',
    next: 'What was saved is safe. Try once more. If it happens again, lock Hearth and open it anew.',
  },
}
