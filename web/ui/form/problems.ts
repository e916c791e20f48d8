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

type Values = Readonly<Record<string, unknown>>

/** Problems of what still stands as it stood when they were found. */
export const unmended = (problems: Readonly<Record<string, string>>, then: Values, now: Values) =>
  Object.fromEntries(Object.entries(problems).filter(([path]) => valueAt(then, path) === valueAt(now, path)))

function valueAt(values: Values, path: string): unknown {
  const [name = '', ...inner] = path.replace(/^custom\./, 'custom ').split('.')
  return inner.reduce<unknown>(
    (value, key) => (value as Values | null | undefined)?.[key],
    values[name.replace(' ', '.')],
  )
}

/** Puts the focus on what was typed and cannot be read, or drawn and not taken: it would not be saved. Answers whether there is any. */
export function focusUnreadable(form: HTMLElement | null): boolean {
  const input = form?.querySelector<HTMLElement>('[data-unreadable]')
  input?.focus()
  return Boolean(input)
}
