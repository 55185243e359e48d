/** Presses one control after the other, each as soon as it is there; controls go by their names. */
export function pressInTurn(names: string[]): void {
  const [name, ...others] = names
  if (!name) return
  const look = () => {
    const found = controlNamed(name)
    if (!found) {
      setTimeout(look, 50)
      return
    }
    found.click()
    setTimeout(() => pressInTurn(others), 50)
  }
  look()
}

/** The control whose name this is, or else the first whose name holds it. */
function controlNamed(name: string): HTMLElement | undefined {
  const controls = [...document.querySelectorAll<HTMLElement>('button, a, [role=radio], label')]
  const nameOf = (control: HTMLElement) =>
    (control.getAttribute('aria-label') ?? control.textContent ?? '').trim()
  return (
    controls.find((control) => nameOf(control) === name) ??
    controls.find((control) => nameOf(control).includes(name))
  )
}
