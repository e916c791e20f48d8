/** What happens in a company, moment by moment; what happens may write down what comes of it later. */
export class Diary {
  private readonly entries: { at: Date; act: () => Promise<void> }[] = []

  add(at: Date, act: () => Promise<void>): void {
    const after = this.entries.findIndex((entry) => entry.at > at)
    this.entries.splice(after < 0 ? this.entries.length : after, 0, { at, act })
  }

  /** Plays everything up to a moment in its order; `arrive` brings the clock there first. What lies later never happens. */
  async play(until: Date, arrive: (at: Date) => Promise<void>): Promise<void> {
    for (let entry = this.entries.shift(); entry && entry.at <= until; entry = this.entries.shift()) {
      await arrive(entry.at)
      await entry.act()
    }
  }
}
