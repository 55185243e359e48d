import { screen, waitFor } from '@testing-library/react'
import { expect } from 'vitest'

/** The slip to write on, once what was on it before is there: until then it takes no words. */
export async function slipToWriteOn(): Promise<HTMLTextAreaElement> {
  const slip = await screen.findByLabelText<HTMLTextAreaElement>(/I appreciate Jonas/)
  await waitFor(() => expect(slip.readOnly).toBe(false))
  return slip
}
