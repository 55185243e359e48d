import { z } from 'zod'

/**
 * Has to run before the contract's schemas are made. zod would try whether it may compile code, which
 * the content policy refuses and reports; the page measures too little for that to matter.
 */
z.config({ jitless: true })
