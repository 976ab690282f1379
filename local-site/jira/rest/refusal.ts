/** A request that Jira refuses; answered with the body of Jira's `ErrorCollection`. */
export class JiraRefusal extends Error {
  readonly status: number;
  readonly errorMessages: readonly string[];
  readonly errors: Readonly<Record<string, string>>;

  constructor(
    status: number,
    errorMessages: readonly string[],
    errors: Readonly<Record<string, string>> = {},
  ) {
    super([...errorMessages, ...Object.values(errors)].join(' '));
    this.name = 'JiraRefusal';
    this.status = status;
    this.errorMessages = errorMessages;
    this.errors = errors;
  }
}

export function refuse(status: number, message: string): JiraRefusal {
  return new JiraRefusal(status, [message]);
}

/** 401 for an operation that the anonymous public may not use. */
export function unauthenticated(): JiraRefusal {
  return refuse(401, 'Client must be authenticated to access this resource.');
}

/** 400 for a body that does not have the documented shape. */
export function invalidPayload(): JiraRefusal {
  return refuse(400, 'Invalid request payload. Refer to the REST API documentation and try again.');
}

/** 501: Jira has this, the local site does not. Never a guess at what Jira would answer. */
export function notModelled(what: string): JiraRefusal {
  return refuse(501, `The local site does not model ${what}.`);
}

/** 400 with one message per field. */
export function fieldRefusal(errors: Readonly<Record<string, string>>): JiraRefusal {
  return new JiraRefusal(400, [], errors);
}

/** 404 for an issue that is not there and for one that the caller may not see: the same words. */
export function issueNotFound(): JiraRefusal {
  return refuse(404, 'Issue does not exist or you do not have permission to see it.');
}
