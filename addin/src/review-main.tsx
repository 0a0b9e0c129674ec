import { createRoot } from "react-dom/client";
import { ReviewApp } from "./app/ReviewApp";
import "./ui/pane.css";
import "./ui/review.css";

const root = document.getElementById("root");
if (root) createRoot(root).render(<ReviewApp />);
