// Runs before the first paint: language, theme and density of the last visit, so nothing flashes. A file of its own because inline scripts are forbidden.
;(() => {
  const root = document.documentElement
  const read = (key) => {
    try {
      return localStorage.getItem(key)
    } catch {
      return null
    }
  }
  const known = ['th', 'vi', 'en']
  const asked = [read('kohoi.language'), ...(navigator.languages ?? [])].map((tag) => (tag ?? '').slice(0, 2))
  root.lang = asked.find((tag) => known.includes(tag)) ?? 'en'
  const theme = read('kohoi.theme') ?? 'auto'
  const dark = theme === 'dark' || (theme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches)
  root.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
  root.dataset.density = read('kohoi.density') ?? 'compact'
  if (!navigator.cookieEnabled)
    addEventListener('DOMContentLoaded', () => document.getElementById('no-cookies')?.removeAttribute('hidden'))
})()
