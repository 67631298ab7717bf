import type { Label } from './label-score.ts';
import { fold } from './words.ts';
import type { View } from './view.ts';

interface Paper {
	/** How such a paper is headed. */
	heading: RegExp;
	/** How a label for it speaks of it. */
	named: RegExp;
}

// What a narrower name says comes before the wider one it contains.
const papers: Paper[] = [
	{ heading: /\border confirmation|auftragsbestatigung/, named: /order confirmation/ },
	{
		heading:
			/\bdelivery (?:note|slip)|\bpacking (?:list|slip)|\blieferschein|\balbaran|\bbon de livraison|\bway ?bill/,
		named: /delivery note|packing/,
	},
	{
		heading:
			/\bcredit note|\binvoice\b|\breminder\b|\brechnung\b|\bmahnung|\bfactura\b|\bfacture\b|\breceipt\b|\bstatement of account/,
		named: /invoice|receipt|payment/,
	},
	{
		heading:
			/\bquotation|\bquote\b|\boffer\b|\bproposal\b|\bprice list|\bangebot\b|\bpresupuesto|\bdevis\b/,
		named: /quotation|\bquotes?\b|\boffers?\b|price/,
	},
	{
		heading:
			/\b(?:data|master) sheet|\bcompany (?:details|data|profile)|\bregistration form|\bapplication (?:form|for (?:an? )?(?:[a-z-]+ ){0,3}account)|\bchange of (?:address|details)|\bnew (?:company )?(?:address|details)|\bcustomer (?:data|details|registration)|\bwe have moved|\bnew customer form|\bstammdaten|\bstammblatt|\bficha de (?:cliente|empresa)|\bfiche (?:client|entreprise)/,
		named:
			/data sheet|company (?:details|data)|registration|application form|change of address|master data/,
	},
	{
		heading:
			/\bcertificate|\breport\b|\bminutes\b|\bbrochure|\bcatalogue?\b|\bcurriculum|\bmanual\b|\bpolicy\b|\bterms and conditions|\bcancellation|\btermination|\bcomplaint|\bpurchase requisition|\brequest for|\bdraft\b/,
		named: /(?!)/,
	},
	{
		heading:
			/\bpurchase order|\border form|^(?:firm |standing |blanket )?order\b|\bbestell(?:ung|formular|schein)|\bhoja de pedido|\borden de compra|^pedido|\bbon de commande/,
		named: /\borders?\b/,
	},
	{
		heading: /\b(?:contract|agreement)\b|vertrag\b|\bcontrato\b|\bcontrat\b/,
		named: /\bcontracts?\b|\bagreements?\b/,
	},
];

export interface HeadedAs {
	/** The label that is meant for such papers; null when none is. */
	label: Label | null;
	quote: string;
}

/** What the first lines of a paper say it is; null where they say nothing or two things. */
export function headedAs(view: View, labels: Label[]): HeadedAs | null {
	const lines = view.lines
		.filter(({ text }) => text.trim() !== '' && !/^---/.test(text))
		.slice(0, 4);
	const hits = lines.flatMap(({ text }) => {
		const line = fold(text).trim();
		const paper = line.length > 90 ? undefined : papers.find(({ heading }) => heading.test(line));
		return paper === undefined ? [] : [{ paper, quote: text.trim(), line }];
	});
	// "Your offer", "Order number": a paper names others in its rows; the first that stands bare is its head.
	const [head] = hits.filter(
		({ line }) =>
			!/^(?:your|our|ihr\w*|unser\w*|su|votre|notre)\b|:\s*\S/.test(line) ||
			/^[^:]{1,50}: (?:our|new)\b/.test(line),
	);
	if (head === undefined) return null;
	const fitting = labels.filter((label) =>
		head.paper.named.test(fold(`${label.name} ${label.description}`)),
	);
	const named = fitting.filter((label) => head.paper.named.test(fold(label.name)));
	const [only] = named.length > 0 ? named : fitting;
	return { label: only ?? null, quote: head.quote };
}
