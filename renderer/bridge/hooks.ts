import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { CommandName, Input, Output, ReadName } from '../../shared/contract.ts'
import type { ErrorCode, Reply } from '../../shared/errors.ts'
import { call } from './client.ts'

/** A read that was refused. `code` says why. */
class ReadRefused extends Error {
  readonly code: ErrorCode

  constructor(code: ErrorCode) {
    super(code)
    this.name = 'ReadRefused'
    this.code = code
  }
}

export interface ReadOptions {
  /** False holds the read back. */
  enabled?: boolean
  /** Goes on showing the last answer while the one for a new input is on its way. */
  keepPrevious?: boolean
}

/** What a row of the contract shows, kept fresh when the vault says that it changed. */
export function useRead<Name extends ReadName>(
  name: Name,
  input: Input<Name>,
  options: ReadOptions = {},
): UseQueryResult<Output<Name>, ReadRefused> {
  return useQuery<Output<Name>, ReadRefused>({
    queryKey: [name, input],
    queryFn: async () => {
      const reply = await call(name, input)
      if (!reply.ok) throw new ReadRefused(reply.code)
      return reply.value
    },
    enabled: options.enabled ?? true,
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  })
}

export interface Command<Name extends CommandName> {
  run(input: Input<Name>): Promise<Reply<Output<Name>>>
  isRunning: boolean
  /** Why the last run was refused, until the next one begins; null otherwise. */
  error: ErrorCode | null
  /** Forgets the last refusal. */
  forget(): void
}

/**
 * Something to do. Kept out of the query library on purpose: its cache of mutations would hold the
 * input, and some inputs are passphrases.
 */
export function useCommand<Name extends CommandName>(name: Name): Command<Name> {
  const [running, setRunning] = useState(0)
  const [error, setError] = useState<ErrorCode | null>(null)
  const isHere = useRef(true)
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])
  const run = useCallback(
    async (input: Input<Name>) => {
      setRunning((count) => count + 1)
      setError(null)
      const reply = await call(name, input)
      if (isHere.current) {
        setRunning((count) => count - 1)
        setError(reply.ok ? null : reply.code)
      }
      return reply
    },
    [name],
  )
  const forget = useCallback(() => setError(null), [])
  return { run, isRunning: running > 0, error, forget }
}
