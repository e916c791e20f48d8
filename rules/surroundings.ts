/** What a condition needs to know besides the record: the clock, the workspace's time zone, the day's exchange rates. */
export type Surroundings = {
  /** Epoch milliseconds. */
  readonly now: number
  /** IANA name, such as `Asia/Bangkok`. */
  readonly timeZone: string
  readonly money: {
    /** Every currency a record may bear. */
    readonly currencies: readonly string[]
    readonly decimals: (currency: string) => number
    /** Minor units in, minor units out; never decreasing in `minor`; null when there is no rate. */
    readonly convert: (minor: bigint, from: string, to: string) => bigint | null
  }
}
