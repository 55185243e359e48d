/** Switches that the app gave its Chromium, as arguments. */
export const chromiumSwitches: string[] = []

export function appendSwitch(name: string, value?: string): void {
  chromiumSwitches.push(value === undefined ? `--${name}` : `--${name}=${value}`)
}
