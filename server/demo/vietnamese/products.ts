import type { Product } from '../script.ts'

/** What the company in Ho Chi Minh City sells: code, names, unit, price. */
export const products: Product[] = [
  ['CAM-2', 'IP camera 2 MP, bullet', 'กล้อง IP 2 ล้านพิกเซล ทรงกระบอก', 'Camera IP 2MP thân trụ', 'cái', '890000'],
  ['CAM-4', 'IP camera 4 MP, dome', 'กล้อง IP 4 ล้านพิกเซล ทรงโดม', 'Camera IP 4MP bán cầu', 'cái', '1490000'],
  ['CAM-PTZ', 'PTZ camera 25x', 'กล้อง PTZ ซูม 25 เท่า', 'Camera quay quét PTZ 25x', 'cái', '18900000'],
  ['NVR-16', 'Recorder, 16 channels', 'เครื่องบันทึก 16 ช่อง', 'Đầu ghi hình 16 kênh', 'cái', '5900000'],
  ['NVR-64', 'Recorder, 64 channels', 'เครื่องบันทึก 64 ช่อง', 'Đầu ghi hình 64 kênh', 'cái', '32500000'],
  ['ACS-1', 'Access control, one door', 'ชุดควบคุมประตู 1 บาน', 'Bộ kiểm soát ra vào 1 cửa', 'bộ', '9800000'],
  ['GATE-2', 'Double flap barrier', 'ประตูกั้นแบบปีกคู่', 'Cổng flap barrier đôi', 'bộ', '148000000'],
  ['SW-24', 'PoE switch, 24 ports', 'สวิตช์ PoE 24 พอร์ต', 'Switch PoE 24 cổng', 'cái', '7200000'],
  ['SV-LAP', 'Installation, one point', 'ติดตั้งต่อจุด', 'Thi công lắp đặt (mỗi điểm)', 'điểm', '450000'],
  ['SV-BT', 'Maintenance contract, one year', 'สัญญาบำรุงรักษารายปี', 'Hợp đồng bảo trì một năm', 'năm', '24000000'],
].map(([sku = '', en = '', th = '', vi = '', unit = '', price = '']) => ({
  sku,
  name: { en, th, vi },
  unit,
  price,
  ...(sku.startsWith('SV-') ? { service: true } : {}),
}))
