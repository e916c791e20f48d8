import type { PicturesWords } from '../en/pictures.ts'

export const pictures: PicturesWords = {
  upload: 'เลือกรูป',
  draw: 'วาด',
  drawHere: 'ลงชื่อที่นี่ด้วยนิ้ว ปากกา หรือเมาส์',
  keep: 'ใช้ลายเซ็นนี้',
  clear: 'เริ่มใหม่',
  remove: 'นำออก',
}
