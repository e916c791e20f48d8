import type { PicturesWords } from '../en/pictures.ts'

export const pictures: PicturesWords = {
  upload: 'Chọn ảnh',
  draw: 'Vẽ',
  drawHere: 'Ký tại đây bằng ngón tay, bút hoặc chuột',
  keep: 'Dùng chữ ký này',
  clear: 'Vẽ lại',
  remove: 'Bỏ',
}
