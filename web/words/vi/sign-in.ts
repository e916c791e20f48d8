import type { SignInWords } from '../en/sign-in.ts'
import { slots } from '../slots.ts'

const s = slots('vi')

export const signIn: SignInWords = {
  title: 'Đăng nhập',
  email: 'Email',
  password: 'Mật khẩu',
  signIn: 'Đăng nhập',
  forgotten: 'Quên mật khẩu',
  forgottenTitle: 'Đặt lại mật khẩu',
  forgottenText: 'Nhập email của anh/chị. Liên kết đặt lại mật khẩu sẽ được gửi tới đó.',
  sendLink: 'Gửi liên kết',
  linkSent: 'Nếu email này có tài khoản, liên kết đang được gửi. Liên kết chỉ dùng được trong thời gian giới hạn.',
  backToSignIn: 'Về trang đăng nhập',
  showPassword: 'Hiện mật khẩu',
  newPassword: 'Mật khẩu mới',
  setPassword: 'Đặt mật khẩu',
  invitationTitle: 'Chào mừng đến với Kohoi',
  invitationText: 'Chọn mật khẩu để mở tài khoản.',
  openAccount: 'Mở tài khoản',
  linkOld: 'Liên kết này đã dùng hoặc hết hạn.',
  askNewLink: 'Xin liên kết mới',
  lengthHint: 'Ít nhất 12 ký tự. Một câu sẽ dễ nhớ.',
  tooShort: (left) => `còn ${s.number(left)} ký tự`,
  tooEasy: 'Đủ dài nhưng dễ đoán.',
  strong: 'Khó đoán.',
  tagline: 'Mỗi khách hàng đến đúng người, mỗi quyết định đều có lý do.',
}
