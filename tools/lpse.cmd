@echo off
rem The program on Windows: "tools\lpse check", or any other command; without one (a double click) the preview.
setlocal
set command=%*
if "%~1"=="" set command=serve --open
pushd "%~dp0.."
where /q py || echo Python 3.11 atau lebih baru belum terpasang. Silakan mengunduhnya: https://www.python.org/downloads/
py tools\environment.py .venv requirements.lock && .venv\Scripts\python -m generator %command%
set result=%ERRORLEVEL%
popd
if "%~1"=="" if not %result%==0 pause
exit /b %result%
