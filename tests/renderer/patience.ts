import { configure } from '@testing-library/react'

/**
 * Before each file of screens: what a test waits for may take its time on a computer that is busy. Only a
 * test that fails waits that long.
 */
configure({ asyncUtilTimeout: 60_000 })
