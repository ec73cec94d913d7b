/** What happened, and what to do. */
export interface Said {
  readonly message: string
  readonly fix: string
}

/** What a server refuses by itself, before a use case is asked. */
export const transportErrors = {
  INPUT_INVALID: {
    status: 400,
    message: 'The request has values that do not fit.',
    fix: 'Look at the list of faults; /api/v1/openapi.json says what each value must be.',
  },
  NOT_FOUND: {
    status: 404,
    message: 'There is nothing at this address.',
    fix: 'Look the address up in /api/v1/openapi.json.',
  },
  HOST_REFUSED: {
    status: 403,
    message: 'The request names a host that this server does not answer for.',
    fix: 'Open the address that marsad serve printed.',
  },
  ORIGIN_REFUSED: {
    status: 403,
    message: 'The request comes from the page of another site.',
    fix: 'Change the record from its own pages, or send the header x-marsad: 1 without an Origin.',
  },
  HEADER_MISSING: {
    status: 403,
    message: 'The request would change the record and lacks the header x-marsad.',
    fix: 'Send the header x-marsad: 1, which pages of other sites cannot.',
  },
  TOO_MANY: {
    status: 429,
    message: 'There were too many requests in a short time.',
    fix: 'Wait as long as the header retry-after says.',
  },
  BODY_TOO_LARGE: {
    status: 413,
    message: 'The request is larger than the server takes.',
    fix: 'Send fewer or smaller reports at once, or add them with marsad add.',
  },
  MEDIA_UNSUPPORTED: {
    status: 415,
    message: 'The request’s content is of a type that is not taken here.',
    fix: 'Send application/json, or files as multipart/form-data.',
  },
  FILES_MISSING: {
    status: 400,
    message: 'The request brought no file.',
    fix: 'Put files of reports into the form: .txt, .html, .htm, .jsonl or .ndjson.',
  },
  LOGIN_NEEDED: {
    status: 401,
    message: 'One has to be logged in for this.',
    fix: 'Log in at /login, or send a token: Authorization: Bearer marsad_….',
  },
  LOGIN_FAILED: {
    status: 401,
    message: 'There is no account of this name with this password.',
    fix: 'Check both. Who administers the server can set a new password.',
  },
  LOGIN_THROTTLED: {
    status: 429,
    message: 'There were too many logins for this account or from this address.',
    fix: 'Wait a quarter of an hour, or as long as the header retry-after says.',
  },
  TOKEN_REFUSED: {
    status: 401,
    message: 'The token is unknown, over or revoked.',
    fix: 'Make a new one on the page of your account.',
  },
  ROLE_LACKING: {
    status: 403,
    message: 'Your role does not allow this.',
    fix: 'Ask who administers the server, or send a token of a role that does.',
  },
  SESSION_NEEDED: {
    status: 403,
    message: 'This is done in person, and not with a token.',
    fix: 'Log in at /login and do it there.',
  },
  PROOF_REFUSED: {
    status: 403,
    message: 'The header x-marsad does not belong to this session.',
    fix: 'Reload the page; programs send a token, or the proof that /api/v1/session gives.',
  },
  PASSWORD_WRONG: {
    status: 403,
    message: 'The present password is another one.',
    fix: 'Type the password with which you log in.',
  },
  ACCOUNTS_OFF: {
    status: 404,
    message: 'This server has one user, who needs no account.',
    fix: 'Start it with marsad serve --public to have accounts.',
  },
  UNENCRYPTED: {
    status: 403,
    message: 'The request did not come over https, or the proxy does not say so.',
    fix: 'Open the address with https; the proxy has to send X-Forwarded-Proto.',
  },
  JOBS_FULL: {
    status: 429,
    message: 'Too many uploads wait to be read.',
    fix: 'Wait until some of them are done, and send it again.',
  },
  STOPPING: {
    status: 503,
    message: 'The server is stopping.',
    fix: 'Start it again with marsad serve.',
  },
  FAULT: {
    status: 500,
    message: 'The server failed to answer.',
    fix: 'This is a fault in Marsad; please report it with what the server printed.',
  },
} as const satisfies Readonly<Record<string, Said & { readonly status: number }>>

export const transportErrorsInArabic: Readonly<Record<keyof typeof transportErrors, Said>> = {
  INPUT_INVALID: {
    message: 'في الطلب قيم غير مقبولة.',
    fix: 'انظر قائمة الأخطاء؛ وفي ‎/api/v1/openapi.json‎ بيان ما تكون عليه كل قيمة.',
  },
  NOT_FOUND: {
    message: 'لا شيء في هذا العنوان.',
    fix: 'راجع العناوين في ‎/api/v1/openapi.json‎.',
  },
  HOST_REFUSED: {
    message: 'يسمّي الطلب مضيفًا لا يجيب عنه هذا الخادم.',
    fix: 'افتح العنوان الذي كتبه الأمر marsad serve.',
  },
  ORIGIN_REFUSED: {
    message: 'جاء الطلب من صفحة موقع آخر.',
    fix: 'عدّل السجل من صفحاته، أو أرسل الترويسة x-marsad: 1 من غير ترويسة Origin.',
  },
  HEADER_MISSING: {
    message: 'هذا طلب يغيّر السجل، وتنقصه الترويسة x-marsad.',
    fix: 'أرسل الترويسة x-marsad: 1، فصفحات المواقع الأخرى لا تقدر عليها.',
  },
  TOO_MANY: {
    message: 'كثرت الطلبات في وقت قصير.',
    fix: 'انتظر المدة المذكورة في الترويسة retry-after.',
  },
  BODY_TOO_LARGE: {
    message: 'الطلب أكبر مما يقبله الخادم.',
    fix: 'أرسل تقارير أقل أو أصغر في المرة الواحدة، أو أضفها بالأمر marsad add.',
  },
  MEDIA_UNSUPPORTED: {
    message: 'محتوى الطلب من نوع لا يُقبل هنا.',
    fix: 'أرسل application/json، أو ملفات بصيغة multipart/form-data.',
  },
  FILES_MISSING: {
    message: 'لم يأتِ الطلب بملف.',
    fix: 'ضع في الاستمارة ملفات تقارير: ‎.txt‎ أو ‎.html‎ أو ‎.htm‎ أو ‎.jsonl‎ أو ‎.ndjson‎.',
  },
  LOGIN_NEEDED: {
    message: 'هذا لمن سجّل الدخول.',
    fix: 'سجّل الدخول من ‎/login‎، أو أرسل رمزًا: Authorization: Bearer marsad_….',
  },
  LOGIN_FAILED: {
    message: 'لا حساب بهذا الاسم وكلمة السر هذه.',
    fix: 'تأكد منهما. ويستطيع مدير الخادم أن يضع كلمة سر جديدة.',
  },
  LOGIN_THROTTLED: {
    message: 'كثرت محاولات الدخول إلى هذا الحساب أو من هذا العنوان.',
    fix: 'انتظر ربع ساعة، أو المدة المذكورة في الترويسة retry-after.',
  },
  TOKEN_REFUSED: {
    message: 'الرمز مجهول، أو انتهت مدته، أو أُلغي.',
    fix: 'أنشئ رمزًا جديدًا في صفحة حسابك.',
  },
  ROLE_LACKING: {
    message: 'دورك لا يسمح بهذا.',
    fix: 'اسأل من يدير الخادم، أو أرسل رمزًا بدور يسمح به.',
  },
  SESSION_NEEDED: {
    message: 'هذا يفعله صاحب الحساب بنفسه لا برمز.',
    fix: 'سجّل الدخول من ‎/login‎ وافعله هناك.',
  },
  PROOF_REFUSED: {
    message: 'الترويسة x-marsad ليست لهذه الجلسة.',
    fix: 'أعد تحميل الصفحة؛ أما البرامج فترسل رمزًا، أو ما يعطيه ‎/api/v1/session‎.',
  },
  PASSWORD_WRONG: {
    message: 'كلمة السر الحالية غير هذه.',
    fix: 'اكتب كلمة السر التي تسجّل بها الدخول.',
  },
  ACCOUNTS_OFF: {
    message: 'لهذا الخادم مستخدم واحد لا يحتاج إلى حساب.',
    fix: 'لتكون فيه حسابات شغّله بالأمر marsad serve --public.',
  },
  UNENCRYPTED: {
    message: 'لم يأتِ الطلب عبر https، أو لا يقول الوسيط ذلك.',
    fix: 'افتح العنوان بـ https؛ وعلى الوسيط أن يرسل الترويسة X-Forwarded-Proto.',
  },
  JOBS_FULL: {
    message: 'تنتظر القراءةَ ملفات كثيرة.',
    fix: 'انتظر حتى يُفرغ من بعضها، ثم أرسل ما تريد.',
  },
  STOPPING: {
    message: 'الخادم في طريقه إلى التوقف.',
    fix: 'شغّله من جديد بالأمر marsad serve.',
  },
  FAULT: {
    message: 'عجز الخادم عن الجواب.',
    fix: 'هذا خلل في مرصد؛ أبلغ عنه من فضلك مع ما كتبه الخادم.',
  },
}
