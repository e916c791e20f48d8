import { l } from '@kohoi/contract'

/** Why a mail is not sent any more. */
export const linkEnded = l(
  'The link in this mail has ended. Send a new one.',
  'ลิงก์ในอีเมลนี้หมดอายุแล้ว ส่งลิงก์ใหม่',
  'Liên kết trong email này đã hết hạn. Hãy gửi liên kết mới.',
)
