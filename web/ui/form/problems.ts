/** The problem of a field: its own, or the first one inside of it (`expectedRevenue.amount`). */
export function problemOf(problems: Readonly<Record<string, string>>, name: string): string | undefined {
  if (problems[name]) return problems[name]
  const inner = Object.keys(problems).find((path) => path.startsWith(`${name}.`))
  return inner && problems[inner]
}

const invalid = '[aria-invalid="true"]'

/** Puts the focus on the first field with a problem, or on the next one after the field that has it. */
export function focusProblem(form: HTMLElement | null, next = false): void {
  const wrong = [
    ...(form?.querySelectorAll<HTMLElement>(`${invalid}, [data-problem="true"]:not(:has(${invalid}))`) ?? []),
  ]
    .map((one) => (one.matches(invalid) ? one : one.querySelector<HTMLElement>('input, textarea, button')))
    .filter((one) => one !== null)
  const at = next ? wrong.indexOf(document.activeElement as HTMLElement) : -1
  const target = wrong[(at + 1) % Math.max(1, wrong.length)]
  target?.focus()
  target?.scrollIntoView({ block: 'center' })
}

/** Puts the focus on what was typed and cannot be read: it would not be saved. Answers whether there is any. */
export function focusUnreadable(form: HTMLElement | null): boolean {
  const input = form?.querySelector<HTMLElement>('[data-unreadable]')
  input?.focus()
  return Boolean(input)
}
