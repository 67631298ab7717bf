/**
 * Ways in which a text talks to the machine that reads it instead of to a person. A hit proves no
 * attack; it says that a person should look before anything is written.
 */
const addressed: RegExp[] = [
	/\b(?:ignore|disregard|forget|override)\b[^.\n]{0,40}\b(?:previous|prior|above|earlier|all|your|any)\b[^.\n]{0,30}\b(?:instructions?|rules?|prompts?|commands?|guidelines?)\b/i,
	/\b(?:notes?|messages?|instructions?|commands?|attention)\b[^.\n]{0,20}\b(?:to|for) (?:the|any|all) (?:ai|a\.i\.|assistant|automatic reader|language model|model|machine|bot|llm|parser)\b/i,
	/\b(?:you are|act as|pretend to be)\b[^.\n]{0,20}\b(?:an? )?(?:ai|assistant|language model|llm|chatbot|system administrator)\b/i,
	/\b(?:do not|don't|never) (?:tell|inform|notify|alert) (?:the |your )?(?:user|human|operator)\b/i,
	/\b(?:system|developer) prompt\b/i,
	/\bignorier(?:e|en sie)\b[^.\n]{0,40}\b(?:anweisungen|regeln|vorgaben)\b/i,
	/\bignore[zr]?\b[^.\n]{0,40}\b(?:instructions|consignes|règles)\b/i,
	/\bignor(?:a|e|ar)\b[^.\n]{0,40}\b(?:instrucciones|reglas|istruzioni|regole)\b/i,
];

/**
 * What a machine writes and a person does not, in whatever language the words around it are. Each is
 * looked for in single lines as well.
 */
const machineWords: RegExp[] = [
	// A turn of a conversation with a model, and marks of its chat.
	/^\W{0,9}(?:system|assistant|user)\s{0,9}(?::|$)/i,
	/<\|\w{2,20}\|?>/,
	// A call of a tool, or the end of what this document is shown in.
	/<\/?(?:tool_call|tool_result|function_call|function_results|document\b|instructions?|system|assistant)[^<>]{0,80}>/i,
	// Names of fields that only the API of Zoho CRM has, its own keys, and ids of its records.
	/\b(?:Lead|Case|Account|Contact|Deal|Last|First|Modified|Created|Due|Closing|Annual|Record)_(?:Source|Status|Origin|Name|By|Date|Time|Type|Revenue)\b/,
	/(?<![\w.@/+-])\d{5,7}0{4,6}\d{6,8}(?![\w.@/-])/,
	/(?<!\S)\$[a-z_]{3,30}\s{0,3}[=:]/,
	/\{\s{0,9}"[a-z_]{2,30}"\s{0,9}:/i,
];

/** Whether a text from outside seems to give orders to its reader. */
export function addressesTheReader(text: string): boolean {
	const lines = text.normalize('NFKC').split('\n');
	const oneLine = lines.map((line) => line.trim()).join(' ');
	return (
		addressed.some((pattern) => pattern.test(oneLine)) ||
		lines.some((line) => machineWords.some((pattern) => pattern.test(line)))
	);
}
