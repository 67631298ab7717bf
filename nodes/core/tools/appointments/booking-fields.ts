/** Fields of a meeting that a booking fills, with the argument that each comes from. */
export const bookingFields = {
	...{ Event_Title: 'title', Start_DateTime: 'start', End_DateTime: 'start', Owner: 'user' },
	...{ Who_Id: 'contact', Participants: 'contact', Description: 'text', Remind_At: 'start' },
} as const;
