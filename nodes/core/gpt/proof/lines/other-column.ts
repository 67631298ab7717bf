import { foldText } from '../../text/fold';
import { cellsOf } from '../old/columns';
import { names, type LineKind } from './line-kind';
import { placeOf } from './line-kinds';

/** Lines above a cell in which the head of its table is looked for. */
const reach = 16;

/** What the columns of orders, delivery notes and price lists hold. */
const columns: LineKind[][] = [
	[
		{
			names: names(
				'quantity|qty|menge|anzahl|stück|quantité|qté|cantidad|cant|quantità|aantal|quantidade|qtd|ilość|antal|antall|množství|ks|miktar|кількість|数量',
			),
		},
		{
			names: names(
				'unit price|price each|unit|einzelpreis|stückpreis|ep|prix unitaire|p.u|precio unitario|prezzo unitario|stukprijs|eenheidsprijs|preço unitário|cena jednostkowa|à-pris|stykpris|cena za kus|birim fiyat|单价|単価',
			),
		},
		{
			names: names(
				'line total|extended|amount|total|gesamt|gesamtpreis|betrag|montant|importe|importo|totale|bedrag|totaal|valor|wartość|summa|beløb|celkem|tutar|сума|金額',
			),
		},
	],
	[
		{
			names: names('ordered|bestellt|commandé|pedido|ordinato|besteld|zamówiono|beställt|bestilt'),
		},
		{
			names: names(
				'delivered|shipped|geliefert|livré|entregado|consegnato|geleverd|entregue|dostarczono|levererat|leveret|levert',
			),
		},
		{
			names: names(
				'backorder|back order|outstanding|open|rest|offen|rückstand|reliquat|pendiente|residuo|openstaand|pendente|pozostało|restnot|rest',
			),
		},
	],
	[
		{
			names: names(
				'dealer|cost|ek|einkauf|purchase price|prix d’achat|coste|costo|inkoop|inköp|indkøb',
			),
		},
		{
			names: names('list|retail|rrp|msrp|uvp|vk|prix public|pvp|listino|adviesprijs|rek.pris|vejl'),
		},
	],
];

/** Whether a value is in a column whose head names another thing than a label does, and not in the label's own. */
export function isInOtherColumn(label: string, text: string, { start, end }: Span): boolean {
	const asked = columns
		.map((family) => ({ family, own: family.findIndex((kind) => placeOf(kind, label) >= 0) }))
		.filter(({ own }) => own >= 0);
	const cells = asked.length === 0 ? [] : cellsAt(text, start);
	const value = text.slice(start, end);
	return asked.some(({ family, own }) => {
		const kindOf = ({ head }: Cell) => family.findIndex((kind) => placeOf(kind, head) >= 0);
		const here = cells.find(({ isHere }) => isHere);
		if (!here || kindOf(here) < 0 || kindOf(here) === own) return false;
		return !cells.some((cell) => kindOf(cell) === own && cell.words.includes(value));
	});
}

interface Span {
	start: number;
	end: number;
}

/** A cell of a row, with the head of its column. */
interface Cell {
	words: string;
	head: string;
	isHere: boolean;
}

/** The row of a place, its columns counted from the right; empty where no table has it. */
function cellsAt(text: string, at: number): Cell[] {
	const start = text.lastIndexOf('\n', at - 1) + 1;
	const line = text.slice(start).split('\n', 1)[0] ?? '';
	const row = cellsOf(line);
	const behind = cellsOf(line.slice(at - start)).length;
	const above = text
		.slice(0, start)
		.split('\n')
		.slice(-reach - 1, -1)
		.reverse();
	const heads = above.map(cellsOf).find((cells) => cells.length > 1 && !/\d/u.test(cells.join('')));
	if (row.length < 2 || !heads || ![0, 1].includes(row.length - heads.length)) return [];
	return row.map((words, index) => ({
		words,
		head: foldText(heads.at(index - row.length) ?? ''),
		isHere: row.length - index === behind,
	}));
}
