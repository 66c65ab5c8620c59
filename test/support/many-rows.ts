const lastNames = ['Hansen', 'Bjørnø', 'Østby', 'Lie', 'Nordmann', 'Solheim', 'Ås', 'Myhre'];
const firstNames = ['Kari', 'Åse', 'Gro', 'Ola', 'Per Arne', 'Anne-Lise', 'Ingrid', 'Bjørg'];

/** One of as many different people as are wanted, written as lists write them. */
export function messyRow(index: number): (string | number | Date)[] {
  const phone = 90_000_000 + index;
  const written = [phone, `+47${phone}`, `0047 ${phone}`, String(phone).replace(/(\d{3})(\d\d)(\d{3})/, '$1 $2 $3')];
  return [
    `${lastNames[index % 8]}, ${firstNames[(index >> 3) % 8]} ${String.fromCharCode(65 + ((index >> 6) % 26))}`,
    written[index % 4]!,
    `person${index}@example.org`,
    index % 3 === 0 ? 350 : '3400 Lier',
    new Date(Date.UTC(2019, index % 12, 1)),
  ];
}
