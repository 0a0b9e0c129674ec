import type { FakeOfficeWindow } from "./config.ts";
import { FakeOffice } from "./fake-office.ts";

// Stands in place of Microsoft's office.js. A dialog takes the config of the pane that opened it.
const page = window as unknown as FakeOfficeWindow & Record<string, unknown>;
const opener = window.opener as FakeOfficeWindow | null;
const config = page.fakeOfficeConfig ?? opener?.fakeOfficeConfig;
if (!config) throw new Error("fake-office: nothing was opened; call openWord or openExcel before the page loads");
const fake = new FakeOffice(config);
fake.install(page);
page.fakeOffice = fake;
