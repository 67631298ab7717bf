/** Appointments: what cannot be looked for, held or booked. Of a person in the CRM nothing is told but IDs. */
export const calendarErrors = {
	ZONE_UNKNOWN: {
		title: "'{parameter}' holds no time zone: {zone}",
		advice:
			"Use a zone's name, e.g. Europe/Amsterdam. An offset such as +02:00 knows no summer time.",
	},
	TIME_UNREADABLE: {
		title: "'{parameter}' holds no date with a time, or one that the clocks skip",
		advice:
			'Use a form such as 2026-12-01T09:30, which is meant in the time zone of the node, or 2026-12-01T09:30:00+01:00. On the day on which summer time begins an hour is missing.',
	},
	LANGUAGE_UNKNOWN: {
		title: "'{parameter}' holds no language that times can be said in: {language}",
		advice: 'Use a language tag, e.g. en-US, en-GB, nl or de.',
	},
	USER_UNKNOWN: {
		title: 'Zoho CRM has no active user with the ID {user}',
		advice: "Check 'Users': User > Get Many lists the IDs of those who can have appointments.",
	},
	NO_USER: {
		title: "'Users' names nobody",
		advice: 'Give the ID of at least one user whose calendar is looked at.',
	},
	TIME_PAST: {
		title: 'The time of the appointment is past, or sooner than the shortest notice',
		advice: "Check 'Start' and its time zone. The next free times are: {next}.",
	},
	END_BEFORE_START: {
		title: 'The appointment would end before it begins',
		advice:
			"Check 'End', or leave it empty: the appointment then lasts as long as 'Duration' says.",
	},
	OUTSIDE_HOURS: {
		title: 'The time of the appointment is outside of the hours in which there are any',
		advice:
			'Business hours and holidays stand in Zoho CRM under Setup, General, Company Settings. The next free times are: {next}.',
	},
	SLOT_TAKEN: {
		title: 'The time of the appointment is taken',
		advice: 'Nothing was booked. The next free times are: {next}.',
	},
	BOOKING_NOT_SETTLED: {
		title: 'Zoho CRM answered too slowly to make sure that nobody else booked the same time',
		advice: 'Nothing was booked. Try again in a minute.',
	},
	CONTACT_UNCERTAIN: {
		title: 'The phone number or address fits several contacts, or one that may be another person',
		advice:
			"Nothing was booked. Look at the contacts {candidates} and merge them, or give 'Contact ID' the one that is meant.",
	},
	CONTACT_UNREADABLE: {
		title: 'The phone number or address of the contact cannot be looked for',
		advice:
			"Nothing was booked. {reason}. Give the number with its country, e.g. +44 117 496 0125, or set 'Default Country'.",
	},
	CONTACT_NOT_GIVEN: {
		title: 'Nobody is named for whom the appointment is',
		advice: "Give 'Phone' or 'Email' of the contact, or 'Contact ID'.",
	},
	CONTACT_NAME_MISSING: {
		title: 'The contact is not in Zoho CRM yet, and has no name',
		advice: "Nothing was booked. Give 'Last Name', so that the contact can be created.",
	},
	APPOINTMENT_NOT_FOUND: {
		title: 'There is no appointment with the ID given',
		advice:
			'Check the ID. An appointment that was canceled is in the Recycle Bin of Zoho CRM and cannot be changed any more.',
	},
	APPOINTMENT_CANCELED: {
		title: 'The appointment is canceled already',
		advice: 'Nothing was changed. Book a new one if it shall take place after all.',
	},
	HOURS_UNREADABLE: {
		title: 'The business hours cannot be read',
		advice:
			"Give 'Opens At' and 'Closes At' as 09:00 and 17:30, the first the earlier one; without them, look at the business hours in Zoho CRM under Setup.",
	},
} as const;
