import type { SignInWords } from '../en/sign-in.ts'
import { slots } from '../slots.ts'

const s = slots('th')

export const signIn: SignInWords = {
  title: 'เข้าสู่ระบบ',
  email: 'อีเมล',
  password: 'รหัสผ่าน',
  signIn: 'เข้าสู่ระบบ',
  forgotten: 'ลืมรหัสผ่าน',
  forgottenTitle: 'ตั้งรหัสผ่านใหม่',
  forgottenText: 'กรอกอีเมลของคุณ ระบบจะส่งลิงก์ตั้งรหัสผ่านใหม่ไปให้',
  sendLink: 'ส่งลิงก์',
  linkSent: 'หากอีเมลนี้มีบัญชีอยู่ ลิงก์กำลังส่งไป ลิงก์ใช้ได้ในเวลาจำกัด',
  backToSignIn: 'กลับไปเข้าสู่ระบบ',
  showPassword: 'แสดงรหัสผ่าน',
  newPassword: 'รหัสผ่านใหม่',
  setPassword: 'ตั้งรหัสผ่าน',
  invitationTitle: 'ยินดีต้อนรับสู่ Kohoi',
  invitationText: 'ตั้งรหัสผ่านเพื่อเปิดบัญชีของคุณ',
  openAccount: 'เปิดบัญชี',
  linkOld: 'ลิงก์นี้ใช้ไปแล้วหรือหมดอายุ',
  askNewLink: 'ขอลิงก์ใหม่',
  lengthHint: 'อย่างน้อย 12 ตัวอักษร ใช้เป็นประโยคจะจำง่าย',
  tooShort: (left) => `อีก ${s.number(left)} ตัวอักษร`,
  tooEasy: 'ยาวพอ แต่เดาได้ง่าย',
  strong: 'เดาได้ยาก',
  tagline: 'ลูกค้าทุกรายถึงคนที่ใช่ ทุกการตัดสินใจมีเหตุผล',
}
