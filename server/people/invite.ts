import type { Language } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { sql } from '../db/sql.ts'
import { queueMail, reviveMail } from '../mail/queue-mail.ts'
import { refuse } from '../refuse.ts'
import { makeLink } from './links.ts'

type Words = { subject: (workspace: string) => string; text: (name: string, workspace: string, link: string) => string }

const invitation: Record<Language, Words> = {
  en: {
    subject: (workspace) => `Your access to ${workspace}`,
    text: (name, workspace, link) =>
      `Hello ${name},\n\nyou can now use ${workspace} on Kohoi. Set your password here within 7 days:\n\n${link}\n`,
  },
  th: {
    subject: (workspace) => `การเข้าใช้งาน ${workspace}`,
    text: (name, workspace, link) =>
      `สวัสดี คุณ${name}\n\nคุณใช้งาน ${workspace} บน Kohoi ได้แล้ว ตั้งรหัสผ่านที่ลิงก์นี้ภายใน 7 วัน\n\n${link}\n`,
  },
  vi: {
    subject: (workspace) => `Quyền truy cập ${workspace}`,
    text: (name, workspace, link) =>
      `Xin chào ${name},\n\nAnh/chị đã có thể dùng ${workspace} trên Kohoi. Đặt mật khẩu tại đây trong vòng 7 ngày:\n\n${link}\n`,
  },
}

const reset: Record<Language, Words> = {
  en: {
    subject: (workspace) => `New password for ${workspace}`,
    text: (name, _workspace, link) =>
      `Hello ${name},\n\nset a new password here within one hour:\n\n${link}\n\nIf you did not ask for this, do nothing; your password stays.\n`,
  },
  th: {
    subject: (workspace) => `ตั้งรหัสผ่านใหม่สำหรับ ${workspace}`,
    text: (name, _workspace, link) =>
      `สวัสดี คุณ${name}\n\nตั้งรหัสผ่านใหม่ที่ลิงก์นี้ภายในหนึ่งชั่วโมง\n\n${link}\n\nหากคุณไม่ได้ขอ ไม่ต้องทำอะไร รหัสผ่านเดิมยังใช้ได้\n`,
  },
  vi: {
    subject: (workspace) => `Mật khẩu mới cho ${workspace}`,
    text: (name, _workspace, link) =>
      `Xin chào ${name},\n\nĐặt mật khẩu mới tại đây trong vòng một giờ:\n\n${link}\n\nNếu anh/chị không yêu cầu, hãy bỏ qua; mật khẩu cũ vẫn dùng được.\n`,
  },
}

/** Mails a user the link to set his first password. */
export const invite = (ctx: Ctx, userId: string): Promise<void> => sendLink(ctx, userId, 'invitation', invitation)

/** The link itself, for an administrator to hand over where no mail arrives. Refused for who has a password: user.hasPassword. */
export async function invitationLink(ctx: Ctx, userId: string): Promise<{ url: string; expiresAt: Date }> {
  const user = await ctx.tx.maybe<{ password_hash: string | null }>(
    sql`select password_hash from users where workspace_id = ${ctx.workspaceId} and id = ${userId}`,
  )
  if (user?.password_hash) throw refuse('user.hasPassword')
  const { token, expires } = makeLink(ctx, 'invitation', userId)
  return { url: ctx.publicUrl + pathOf('invitation', token), expiresAt: expires }
}

/** Mails a user the link to set a new password. */
export const sendReset = (ctx: Ctx, userId: string): Promise<void> => sendLink(ctx, userId, 'reset', reset)

/** Puts a new link into an invitation that was given up and has forgotten its own; it leaves once more. */
export async function inviteAgain(ctx: Ctx, mailId: string, userId: string): Promise<void> {
  const letter = await letterTo(ctx, userId, 'invitation', invitation)
  if (letter) reviveMail(ctx, mailId, letter)
}

async function sendLink(
  ctx: Ctx,
  userId: string,
  purpose: 'invitation' | 'reset',
  words: Record<Language, Words>,
): Promise<void> {
  const letter = await letterTo(ctx, userId, purpose, words)
  if (letter) queueMail(ctx, { ...letter, about: { purpose, userId } })
}

/** The letter with a new link; null for who has left. */
async function letterTo(
  ctx: Ctx,
  userId: string,
  purpose: 'invitation' | 'reset',
  words: Record<Language, Words>,
): Promise<{ to: string; subject: string; text: string; secretUntil: Date } | null> {
  const user = await ctx.tx.maybe<{ name: string; email: string; language: Language; active: boolean }>(
    sql`select name, email, language, active from users where workspace_id = ${ctx.workspaceId} and id = ${userId}`,
  )
  if (!user?.active) return null
  const { token, expires } = makeLink(ctx, purpose, userId)
  const { subject, text } = words[user.language]
  const workspace = ctx.config.workspace.name
  return {
    to: user.email,
    subject: subject(workspace),
    text: text(user.name, workspace, ctx.publicUrl + pathOf(purpose, token)),
    secretUntil: expires,
  }
}

const pathOf = (purpose: 'invitation' | 'reset', token: string) => `/${purpose}/${token}`
