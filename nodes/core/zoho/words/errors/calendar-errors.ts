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
		advice:
			"Check 'Users', or who takes part in the appointment: 'User > Get Many' lists the IDs of those who can have one.",
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
			"Check 'Start' and 'End', or 'From' and 'To'; without 'End' the appointment lasts as long as 'Duration' says, which is more than 0.",
	},
	OUTSIDE_HOURS: {
		title: 'The time of the appointment is outside of the hours in which there are any',
		advice:
			"Check 'Start' and its time zone. Business hours and holidays stand in Zoho CRM under Setup, General, Company Settings. The next free times are: {next}.",
	},
	SLOT_TAKEN: {
		title: 'The time of the appointment is taken',
		advice: "Nothing was booked. Give 'Start' one of the next free times: {next}.",
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
			"Check 'Appointment ID': it takes the ID of a meeting. One that was canceled is in the Recycle Bin of Zoho CRM and cannot be changed any more.",
	},
	APPOINTMENT_CANCELED: {
		title: 'The appointment is canceled already',
		advice:
			"Nothing was changed. Check 'Appointment ID', or book a new one if it shall take place after all.",
	},
	APPOINTMENT_OF_OTHERS: {
		title: 'The appointment is one of another user',
		advice: "Nothing was changed. Check 'Appointment ID' and 'Only Of Users'.",
	},
	APPOINTMENT_OVER: {
		title: 'The appointment is over',
		advice:
			"Nothing was changed: what took place stays in the calendar. Check 'Appointment ID', or book a new one.",
	},
	APPOINTMENT_REPEATED: {
		title: 'The appointment is one of a series that is repeated',
		advice:
			"Nothing was changed. Check 'Appointment ID', or change it in Zoho CRM, where people see which of the series is meant.",
	},
	APPOINTMENT_ALL_DAY: {
		title: 'The appointment takes whole days, and has no time of day that could be moved',
		advice:
			"Nothing was changed. Check 'Appointment ID', or move it in Zoho CRM or by 'Record > Update'.",
	},
	CONTACT_UNKNOWN: {
		title: 'Zoho CRM has no contact with the ID given',
		advice:
			"Nothing was booked. Check 'Contact ID': it takes a contact, and a lead only once it is converted.",
	},
	DAYS_PAST: {
		title: 'All of the days in which to look for free times are past',
		advice: "Check 'Start Looking At', 'Days Ahead' and the time zone.",
	},
	FIELD_BOOKED: {
		title: "'More Fields' holds '{field}', which is not free in a booking",
		advice:
			"Leave it out: users, contact, reminder and invitations have parameters of their own. A meeting of whole days, or one that is repeated, is made by 'Record > Create'.",
	},
	KEY_FIELD_UNFIT: {
		title: "The field '{field}' of meetings cannot hold a booking key",
		advice:
			"'Booking Key Field' takes the API name of a single-line field that the booking sets to nothing else. Add one to the module in Zoho CRM, or choose another.",
	},
	HOURS_UNREADABLE: {
		title: 'The business hours cannot be read',
		advice:
			"Give 'Opens At' and 'Closes At' as 09:00 and 17:30, the first the earlier one, and 'Closed On' as 2026-12-25; without them, look at the business hours in Zoho CRM under Setup.",
	},
} as const;
