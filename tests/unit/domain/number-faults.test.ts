import { expect, test } from 'vitest'
import { wrongShape } from '#shared/domain/number-faults.ts'

test.each([
  ['3509165708800001', ''],
  ['350916570880000', 'Yang terisi 15 angka.'],
  ['35091657088000011', 'Yang terisi 17 angka.'],
  ['35O9165708800001', 'Ada huruf O pada urutan ke-3; mungkin maksudnya angka 0.'],
  ['350916570880000l', 'Ada huruf l pada urutan ke-16; mungkin maksudnya angka 1.'],
  ['350916570880000X', 'Ada huruf X pada urutan ke-16.'],
  ['3509/65708800001', 'Ada tanda / pada urutan ke-5.'],
  ['3509 65708800001', 'Ada spasi pada urutan ke-5.'],
  ['35O9165708800O01', 'Ada huruf O pada urutan ke-3, huruf O pada urutan ke-14.'],
  ['ABCDE65708800001', 'Ada huruf A pada urutan ke-1, huruf B pada urutan ke-2, huruf C pada urutan ke-3, dan 2 lagi.'],
  ['35O916570880000', 'Yang terisi 15 huruf atau angka. Ada huruf O pada urutan ke-3; mungkin maksudnya angka 0.'],
  ['BELUM ADA', 'Yang terisi bukan angka.'],
  ['💩509165708800001', 'Ada tanda 💩 pada urutan ke-1.'],
  ['٣509165708800001', 'Ada tanda ٣ pada urutan ke-1.'],
])('says what keeps %j from being 16 digits', (text, said) => {
  expect(wrongShape(text)).toBe(said)
})
