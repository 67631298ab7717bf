/** What a writer may be after. The words are folded: lower case, no accents. */
export interface Intent {
	name: 'enquiry' | 'trouble' | 'errand' | 'change' | 'news';
	/** The lexicon's matters by which a label for it is known. */
	concepts: string[];
	/** Phrases that hardly ever stand in a text with another intent. */
	sure: RegExp;
	/** Words that make another intent doubtful, but say too little by themselves. */
	hint: RegExp | null;
}

const papers =
	'quote|quotation|offer|price list|prices|pricing|brochure|catalogue|catalog|estimate|proposal|angebot|preisliste|presupuesto|devis';
const asking =
	'(?:please|kindly|could you|can you|would you|will you|may i ask you to|i need you to|bitte|konnten sie|konnen sie|por favor|podria\\w*|merci de|pourriez vous|pourriez-vous)';

/** The intents of business mail that the rules can tell apart. */
export const intents: Intent[] = [
	{
		name: 'enquiry',
		concepts: ['enquiry', 'price', 'demo'],
		sure: new RegExp(
			[
				`\\b(?:send|give|make|prepare|provide|need|want|like|ask(?:ing)?(?: you)? for|get|have|receive|request(?:ing)?)(?: me| us)?(?: with| for)?(?: an?| your| some| the)?(?: [\\w-]+){0,2} (?:${papers})\\b`,
				`\\b(?:request|ask|asking) for (?:an? )?(?:${papers})\\b`,
				'\\bwhat (?:is|are|would|does|do|will|an?|the|one|it|you|your)\\b.{0,40}\\b(?:prices?|costs?|charge)\\b',
				'\\bhow much\\b.{0,40}\\b(?:cost|is|are|for|would|charge|do)\\b|\\bprices? (?:for|of) (?:an?|one|two|three|four|five|six|ten|\\d+|your)\\b',
				"(?:would|we'd|i'd) (?:like|love) to (?:buy|lease|rent|hire|try|test|purchase|trial|see a demo|book a (?:demo|test|trial))\\b",
				'\\b(?:interested in|looking for|looking to|in the market for|thinking (?:of|about)|considering) (?:an?|one|two|three|four|five|\\d+|some|your|new|used|buy|lease|rent|hir|leas|rent|get|purchas|replac)',
				'\\bdo you (?:also )?(?:sell|offer|rent|lease|hire out|supply)\\b',
				'\\bwas kosten?\\b|\\bum ein(?:e)? (?:angebot|preis\\w*)|\\b(?:wir|ich) (?:suchen?|interessieren?)\\b|\\binteresse an\\b|\\bcuanto cuesta|\\b(?:estamos|estoy) interesad|\\bme interesa|\\bbuscamos\\b|\\b(?:un|una) (?:presupuesto|cotizacion)\\b|\\bcombien coute|\\bnous cherchons|\\bje cherche|\\bun devis\\b',
			].join('|'),
		),
		hint: /\b(?:quote|quotation|price|pricing|leas(?:e|ing)|rent(?:al|ing)?|demo|brochure|how much|interested|offer|new order|buy(?:ing)?|angebot|preis|presupuesto|precio|devis|prix)\b/,
	},
	{
		name: 'trouble',
		concepts: ['fault', 'complaint'],
		sure: /\b(?:broke|broken|snapped|cracked|faulty|defective|leak(?:s|ing|ed)|jams|jammed)\b|\b(?:came|come|fell|falls) off\b|\blost power\b|\bcut(?:s|ting)? out\b|\bstopped (?:working|charging)\b|\bnot (?:working|charging)\b|\b(?:does|do|did|will|is)(?:n't| not) (?:work|start|charge|lock|close|open|turn|hold|fit)\b|\bwon'?t (?:work|start|charge|lock|close|open|turn|hold|stay|fit)\b|\berror (?:code|message)|\blets? (?:the |in )?(?:rain|water)\b|\bunacceptable\b|\bnot acceptable\b|\bcomplaint\b|\b(?:wrong|damaged) (?:size|part|item|model|colou?r|goods|box|parcel)|\bnever arrived\b|\b(?:has|have) (?:still )?not arrived\b|\bsqueaks\b|\bdefekt\b|\bkaputt\b|\bfunktioniert nicht\b|\bgeht nicht\b|\bbeschwer\w*|\breklam\w*|\bno funciona|\baveria|\ben panne\b|\bne (?:fonctionne|marche) (?:pas|plus)\b/,
		hint: /\b(?:problems?|issues?|faults?|faulty|fix(?:ed)?|repair(?:s|ed)?|complain\w*|damage[ds]?|warranty|delay(?:ed)?|missing|wrong|broken|errors?|refund|disappoint\w*|squeak\w*|rattl\w*|problem|fehler|problema|probleme)\b/,
	},
	{
		name: 'errand',
		concepts: ['errand', 'callback', 'meeting'],
		sure: new RegExp(
			[
				`\\b${asking} .{0,30}\\b(?:call|ring|phone|give (?:me|us) a (?:call|ring)|call (?:me|us) back|remind|prepare|arrange|book|set up|sign|fill in|fill out|return|rufen|anrufen|llam\\w+|rappeler)\\b`,
				`\\b${asking} .{0,30}\\b(?:send|resend|forward|e-?mail|provide|schicken|senden|envi\\w+|envoyer)\\b.{0,60}\\b(?:cop(?:y|ies)|documents?|declarations?|certificates?|reports?|lists?|manuals?|contracts?|invoices?|statements?|forms?|papers?|data ?sheets?|details|scans?|minutes|plans?|unterlagen|kopie|documentos|documents|copie)\\b`,
			].join('|'),
		),
		hint: null,
	},
	{
		name: 'change',
		concepts: ['change'],
		sure: /\b(?:my|new) (?:new )?(?:direct |mobile |cell ?|phone |telephone |office |work |private |desk )+(?:number|phone|mobile|line|dial)\b.{0,40}\b(?:is|use|changed|new)\b|\bmy new (?:[a-z-]+ ){0,2}(?:number|phone|mobile|job title|title|role|position)\b|\b(?:have|got|there is) a new (?:[a-z-]+ ){0,2}(?:number|phone|mobile|job title|title|role|position)\b|\bmy (?:[a-z-]+ ){0,2}(?:number|title|role|position) (?:has changed|is now|changed|changes)\b|\bmy (?:job )?title is\b|\bupdate your (?:records|address book|contacts?)\b|\bmeine neue (?:handy|mobil|telefon|durchwahl)\w*|\bneue (?:handy|mobil|telefon)nummer|\bmi nuevo (?:numero|telefono|movil)|\bmon nouveau numero/,
		hint: /\b(?:new|changed?) (?:[a-z-]+ )?(?:number|address|e-?mail|job title|role|position|contact)\b|\bmoved (?:to|into|office)|\bjob title\b|\bpromoted\b|\bsuccessor\b|\btak(?:e|es|ing) over\b|\bleft the company\b|\bno longer (?:with|at|works?)\b|\blast day\b/,
	},
	{
		name: 'news',
		concepts: ['thanks'],
		sure: /\bfyi\b|\bfor your information\b|\bjust (?:a (?:quick |short )?note )?to let you know\b|\b(?:wanted|want) to let you know\b|\bthought you(?:'d| would| might|'ll) (?:like|want) to know\b|\bno (?:action|reply|answer|response) (?:is )?(?:needed|required|necessary)\b|\bno need to (?:reply|answer|respond|do)\b|\bnothing (?:is )?(?:needed|required|to do)\b|\bzur (?:info|information|kenntnis)\b|\bpara su informacion\b|\bpour (?:votre )?information\b/,
		hint: null,
	},
];

/** Words of somebody who offers rather than asks. */
export const sellsToUs =
	/\b(?:offer(?:ing)? you|we are an? (?:[a-z-]+ )?(?:manufacturer|supplier|provider|agency|wholesaler|distributor)|our (?:new )?(?:range|products?|catalogue|catalog|services|solutions?|price list|clients)|we (?:offer|supply|provide|manufacture|produce)|you are invited|book (?:your|a) stand|exhibit(?:ors?|ing)?|sponsor\w*|would you like to (?:get|receive)|apply for|my cv)\b/;

/** Words of a maker or trader who looks for buyers: whatever else such a mail asks is part of it. */
export const offersGoods =
	/\b(?:leading|professional|experienced|specialised|specialized|direct|original|verified|reliable) (?:[a-z-]+ ){0,2}(?:manufacturers?|suppliers?|exporters?|factory|producers?|wholesalers?)\b|\b(?:we|i)\b[^.?!]{0,40}\bare an? (?:[\w-]+ ){0,3}(?:manufacturer|supplier|exporter|factory|wholesaler)\b|\b(?:from|visit|in) our (?:own )?factory\b|\b(?:quote|offer|give|send) you (?:our|the|a|your) (?:very )?(?:best|lowest|competitive|special|factory)\b|\bour (?:best|lowest|competitive|factory) prices?\b|\b(?:very |most |highly )?competitive prices?\b|\bmoq\b|\b(?:samples?(?: are| is)? free|free samples?)\b|\bfob\b|\b(?:glad|happy|pleased) to (?:know|learn|hear) (?:that )?you(?: are|'re) (?:in|on|into) the (?:market|field|business|line)\b|\b(?:our|attached|enclosed) (?:[a-z-]+ ){0,2}(?:catalogue?|price ?list)\b|\b(?:long-term|business|mutual|future) co-?operation\b/;

/** Changes that concern somebody else, or the very address by which the writer is known. */
export const unclearChange =
	/\b(?:successor|replac\w+|colleague|takes? over|taking over|last day|assistant)\b.{0,60}\b(?:number|contact|reach|role|post|company|phone|mobile|is|will)\b|\b(?:left|leaving|changed jobs)\b|\bnew e-?mail\b|\be-?mail (?:address )?(?:has |is )?(?:changed|now)\b|\bneue e-?mail/;

/** Orders to a machine: no business of the reader. */
export const machineOrders =
	/\bignore (?:all |any |the )*(?:previous|prior|above)\b|\bsystem message\b|\bclassify this\b|\byou are now (?:in|a|an)\b|\bprompt\b.{0,20}\binstruction/;
