import { z } from 'zod'

const part = z.string().trim().max(200).nullable().default(null)

/** An address as papers have it: what is not there is null. */
export const address = z.strictObject({
  line: z.string().trim().max(500).nullable().default(null),
  subdistrict: part,
  district: part,
  province: part,
  postalCode: part,
  country: part,
})
