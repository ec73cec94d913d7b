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
  STOPPING: {
    message: 'الخادم في طريقه إلى التوقف.',
    fix: 'شغّله من جديد بالأمر marsad serve.',
  },
  FAULT: {
    message: 'عجز الخادم عن الجواب.',
    fix: 'هذا خلل في مرصد؛ أبلغ عنه من فضلك مع ما كتبه الخادم.',
  },
}
