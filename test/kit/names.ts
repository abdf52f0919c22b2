export const SERVICEPLATFORMEN_SECRET = 'frikort/serviceplatformen';
export const SITE_ORIGIN = 'https://test.socialtfrikort.dk';
export const AARSSKIFTE_MACHINE = 'arn:aws:states:eu-north-1:000000000000:stateMachine:aarsskifte';
