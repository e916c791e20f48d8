import type { Product } from '../script.ts'

/** What the company in Bangkok sells: code, names, unit, price. */
export const products: Product[] = [
  [
    'SR-5K',
    'Solar roof 5 kW for homes',
    'ชุดโซลาร์รูฟท็อป 5 กิโลวัตต์ สำหรับบ้าน',
    'Bộ điện mặt trời mái nhà 5 kW',
    'ชุด',
    '189000',
  ],
  ['SR-10K', 'Solar roof 10 kW', 'ชุดโซลาร์รูฟท็อป 10 กิโลวัตต์', 'Bộ điện mặt trời mái nhà 10 kW', 'ชุด', '329000'],
  [
    'SR-100K',
    'Factory solar 100 kWp',
    'ระบบโซลาร์โรงงาน 100 กิโลวัตต์พีก',
    'Hệ điện mặt trời nhà máy 100 kWp',
    'ระบบ',
    '2850000',
  ],
  [
    'SR-500K',
    'Factory solar 500 kWp',
    'ระบบโซลาร์โรงงาน 500 กิโลวัตต์พีก',
    'Hệ điện mặt trời nhà máy 500 kWp',
    'ระบบ',
    '12900000',
  ],
  ['INV-30', 'Inverter 30 kW', 'อินเวอร์เตอร์ 30 กิโลวัตต์', 'Biến tần 30 kW', 'เครื่อง', '89000'],
  ['BAT-10', 'Lithium battery 10 kWh', 'แบตเตอรี่ลิเธียม 10 กิโลวัตต์ชั่วโมง', 'Pin lithium 10 kWh', 'ลูก', '165000'],
  ['EVC-7', 'EV charger 7 kW', 'เครื่องชาร์จรถไฟฟ้า 7 กิโลวัตต์', 'Trụ sạc xe điện 7 kW', 'เครื่อง', '34900'],
  ['EVC-60', 'Fast charger DC 60 kW', 'เครื่องชาร์จเร็ว DC 60 กิโลวัตต์', 'Trụ sạc nhanh DC 60 kW', 'เครื่อง', '890000'],
  ['SV-SUR', 'Site survey and design', 'สำรวจหน้างานและออกแบบระบบ', 'Khảo sát và thiết kế', 'งาน', '15000'],
  ['SV-OM', 'Maintenance contract, one year', 'สัญญาดูแลระบบรายปี', 'Hợp đồng bảo trì một năm', 'ปี', '48000'],
].map(([sku = '', en = '', th = '', vi = '', unit = '', price = '']) => ({
  sku,
  name: { en, th, vi },
  unit,
  price,
  ...(sku.startsWith('SV-') ? { service: true } : {}),
}))
