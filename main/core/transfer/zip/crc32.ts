export { crc32 } from '../../../../shared/crc32.ts'
