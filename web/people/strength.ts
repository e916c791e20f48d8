export const shortest = 12

export type Strength = { kind: 'short'; left: number } | { kind: 'easy' } | { kind: 'strong' }

const common = /password|passw0rd|123456|qwerty|asdfgh|abcdef|letmein|welcome|admin|iloveyou|รหัสผ่าน|matkhau/i

/**
 * How hard a password is to guess. Length first (NIST SP 800-63B asks for length, not for kinds of characters); long ones still fall
 * when they repeat few signs, run along the keyboard or hold the person's own name or address.
 */
export function strengthOf(password: string, own: readonly string[] = []): Strength {
  const length = [...password.normalize('NFKC')].length
  if (length < shortest) return { kind: 'short', left: shortest - length }
  const lower = password.toLowerCase()
  const parts = own.flatMap((text) => text.toLowerCase().split(/[\s@.]+/)).filter((part) => part.length >= 4)
  const known = parts.find((part) => lower.includes(part))
  const rest = lower.replace(common, '').replace(known ?? '', '')
  const few = new Set(lower).size < 6
  return few || [...rest].length < 8 || /^(.{1,4})\1+$/.test(lower) ? { kind: 'easy' } : { kind: 'strong' }
}
