/** 123450 -> "1234,50", 50 -> "0,5", 850_00 -> "850": hundredths as one types them. */
export function decimals(hundredths: number): string {
  const [whole, rest] = [Math.trunc(hundredths / 100), hundredths % 100];
  return rest === 0 ? String(whole) : `${whole},${String(rest).padStart(2, '0')}`;
}
