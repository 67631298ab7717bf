/** A tool call as a voice platform sends it, with what its caller is known by. */
export interface ToolCall {
	name: string;
	args?: unknown;
	/** Of the conversation. */
	callId?: string;
	/** The number that the platform sees; left out of a caller who hides it. */
	phone?: string;
}

/**
 * Vapi's `tool-calls` message with as many calls as the model made at once; ids are `tool-1` and so on.
 * Source: docs.vapi.ai, Custom Tools and Server Events.
 */
export function asVapi(...calls: [ToolCall, ...ToolCall[]]) {
	const [{ callId, phone }] = calls;
	return {
		message: {
			timestamp: 1_796_000_000_000,
			type: 'tool-calls',
			toolCallList: calls.map(({ name, args = {} }, at) => ({
				...{ id: `tool-${at + 1}`, type: 'function' },
				function: { name, arguments: args },
			})),
			call: { id: callId, type: 'inboundPhoneCall' },
			customer: { number: phone },
			assistant: { name: 'Front desk' },
		},
	};
}

/** What Vapi reads of an answer: the result of each call by its id, a string in one line. */
export function fromVapi(answer: unknown): DeskAnswer[] {
	const { results } = answer as { results: Array<{ toolCallId: string; result: string }> };
	return results.map(({ result }) => {
		if (result.includes('\n')) throw new Error('Vapi reads results of one line only');
		return JSON.parse(result) as DeskAnswer;
	});
}

/** Retell AI's custom function. Source: docs.retellai.com, Custom Function. */
export const asRetell = ({ name, args = {}, callId, phone }: ToolCall) => ({
	name,
	args,
	call: {
		...{ call_id: callId, call_type: 'phone_call', direction: 'inbound' },
		...{ from_number: phone, to_number: '+31305550100', transcript: 'Agent: Hello' },
	},
});

/** A server tool of ElevenLabs, whose body somebody lays out as docs/voice.md says. */
export const asElevenLabs = ({ name, args = {}, callId, phone }: ToolCall) => ({
	function: name,
	call_id: callId,
	caller_phone: phone,
	...(args as object),
});

/** Function, arguments, call and phone, as any other platform can send them. */
export const asPlain = ({ name, args = {}, callId, phone }: ToolCall) => ({
	function: name,
	arguments: args,
	...{ call_id: callId, caller_phone: phone },
});

/** What the desk answers one call. */
export interface DeskAnswer {
	ok: boolean;
	code: string;
	say: string;
	slots?: Array<{ start: string; say: string }>;
	appointment?: { id: string; start: string; end?: string };
	appointments?: Array<{ id: string; start: string; say: string }>;
	client?: { known: boolean; name: string };
	now?: string;
}
