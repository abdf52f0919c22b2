export const SERVICEPLATFORMEN_SECRET = 'frikort/serviceplatformen';
export const SITE_ORIGIN = 'https://test.socialtfrikort.dk';
