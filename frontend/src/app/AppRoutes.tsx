import { lazy } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { Layout } from './Layout';
import { NotFound } from './NotFound';
import { RequireRole } from './RequireRole';

const Home = lazy(() => import('../features/home/HomePage'));
const About = lazy(() => import('../features/home/AboutPage'));
const Contact = lazy(() => import('../features/home/ContactPage'));
const SignUp = lazy(() => import('../features/sign-up/SignUpPage'));
const LogIn = lazy(() => import('../features/log-in/LogInPage'));
const Forgotten = lazy(() => import('../features/log-in/ForgottenPage'));
const Security = lazy(() => import('../features/security/SecurityPage'));
const ChangePassword = lazy(() => import('../features/log-in/ChangePasswordPage'));
const PatientHome = lazy(() => import('../features/timeline/PatientHomePage'));
const Document = lazy(() => import('../features/document/DocumentPage'));
const Details = lazy(() => import('../features/details/DetailsPage'));
const Statements = lazy(() => import('../features/statements/StatementsPage'));
const Accesses = lazy(() => import('../features/access/AccessesPage'));
const Grants = lazy(() => import('../features/grants/GrantsPage'));
const Erasure = lazy(() => import('../features/erasure/ErasurePage'));
const LookUp = lazy(() => import('../features/desk/LookUpPage'));
const Patient = lazy(() => import('../features/desk/PatientPage'));
const Upload = lazy(() => import('../features/upload/UploadPage'));
const Replace = lazy(() => import('../features/upload/ReplacePage'));
const Emergency = lazy(() => import('../features/emergency/EmergencyPage'));
const EmergencyCard = lazy(() => import('../features/card/CardPage'));
const MyEmergency = lazy(() => import('../features/emergency/MyEmergencyPage'));
const BreakGlass = lazy(() => import('../features/emergency/BreakGlassPage'));
const Staff = lazy(() => import('../features/staff/StaffPage'));
const Admin = lazy(() => import('../features/admin/AdminPage'));
const Queue = lazy(() => import('../features/audit/QueuePage'));
const History = lazy(() => import('../features/audit/HistoryPage'));
const RecordedAccesses = lazy(() => import('../features/audit/RecordedAccessesPage'));
const Approvals = lazy(() => import('../features/audit/ApprovalsPage'));

/** Every screen is its own chunk. First segments are listed in paths.ts, for the server. */
export function AppRoutes() {
  return (
    <Routes>
      <Route element={<Layout />}>
        <Route index element={<Home />} />
        <Route path="about" element={<About />} />
        <Route path="contact" element={<Contact />} />
        <Route path="sign-up" element={<SignUp />} />
        <Route path="log-in/:kind?" element={<LogIn />} />
        <Route path="log-in/:kind/forgotten" element={<Forgotten />} />
        <Route element={<RequireRole />}>
          <Route path="password" element={<ChangePassword />} />
          <Route path="me/security" element={<Security />} />
        </Route>
        <Route element={<RequireRole role="patient" />}>
          <Route path="me" element={<PatientHome />} />
          <Route path="me/emergency" element={<MyEmergency />} />
          <Route path="me/card" element={<EmergencyCard />} />
          <Route path="me/records/:recordId" element={<Document />} />
          <Route path="me/details" element={<Details />} />
          <Route path="me/statements" element={<Statements />} />
          <Route path="me/grants" element={<Grants />} />
          <Route path="me/accesses" element={<Accesses />} />
          <Route path="me/erasure" element={<Erasure />} />
        </Route>
        <Route element={<RequireRole role="staff" />}>
          <Route path="desk" element={<LookUp />} />
          <Route path="desk/patients/:patientId" element={<Patient />} />
          <Route path="desk/patients/:patientId/records/:recordId" element={<Document />} />
          <Route path="desk/patients/:patientId/records/:recordId/replacement" element={<Replace />} />
          <Route path="desk/patients/:patientId/upload" element={<Upload />} />
          <Route path="desk/patients/:patientId/emergency" element={<Emergency />} />
          <Route path="desk/patients/:patientId/break-glass" element={<BreakGlass />} />
          <Route path="staff" element={<Staff />} />
        </Route>
        <Route element={<RequireRole role="admin" />}>
          <Route path="admin/:part?" element={<Admin />} />
        </Route>
        <Route element={<RequireRole role="auditor" />}>
          <Route path="audit" element={<Navigate to="/audit/queue" replace />} />
          <Route path="audit/queue" element={<Queue />} />
          <Route path="audit/approvals" element={<Approvals />} />
          <Route path="audit/history" element={<History />} />
          <Route path="audit/accesses" element={<RecordedAccesses />} />
        </Route>
        <Route path="*" element={<NotFound />} />
      </Route>
    </Routes>
  );
}
