import { l } from './label.ts'

/** What can be wrong with what stands on papers: pictures and payment codes. */
export const pictureProblems = {
  picture: l(
    'Choose a PNG or JPEG picture of at most 1 MB and 4096 pixels a side.',
    'เลือกรูป PNG หรือ JPEG ขนาดไม่เกิน 1 MB และด้านละไม่เกิน 4096 พิกเซล',
    'Hãy chọn ảnh PNG hoặc JPEG tối đa 1 MB và 4096 pixel mỗi cạnh.',
  ),
  promptPay: l(
    'Give a mobile number, a 13-digit tax number or a 15-digit e-wallet number.',
    'ระบุหมายเลขโทรศัพท์มือถือ เลขประจำตัวผู้เสียภาษี 13 หลัก หรือหมายเลข e-Wallet 15 หลัก',
    'Hãy nhập số di động, mã số thuế 13 chữ số hoặc số ví điện tử 15 chữ số.',
  ),
  bankCode: l(
    'Give the bank’s number of six digits, for example 970436.',
    'ระบุรหัสธนาคาร 6 หลัก เช่น 970436',
    'Hãy nhập mã ngân hàng gồm 6 chữ số, ví dụ 970436.',
  ),
}
