@echo off
rem The hogatape command on Windows. Wants a Java 17+ runtime.
setlocal
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
set "JAR=%~dp0hogatape.jar"
if not exist "%JAR%" set "JAR=%~dp0samples\target\hogatape-samples.jar"
if not exist "%JAR%" (
    echo hogatape: it is not built; run 'mvn -Dquick package' in %~dp0 first. 1>&2
    exit /b 1
)
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
    echo hogatape: there is no java; install a Java 17 or newer, or set JAVA_HOME. 1>&2
    exit /b 1
)
set "VERSION="
for /f "tokens=2 delims==" %%v in ('""%JAVA%" -XshowSettings:properties -version 2>&1 | findstr /c:"java.specification.version ="') do set "VERSION=%%v"
set "VERSION=%VERSION: =%"
if "%VERSION:~0,2%"=="1." set "VERSION=8"
if %VERSION% LSS 17 (
    echo hogatape: java %VERSION% is too old; install a Java 17 or newer, or set JAVA_HOME. 1>&2
    exit /b 1
)
rem The jar's manifest holds what Chronicle needs of the JVM; this one flag has no manifest entry.
set "FLAGS="
if %VERSION% GEQ 24 set "FLAGS=--sun-misc-unsafe-memory-access=allow"
rem An export fills its memory with large pages of numbers, and no pause is too long for it.
set "COLLECTOR=-XX:+UseParallelGC"
if not "%~1"=="export" set "COLLECTOR="
if defined HOGATAPE_JAVA_OPTS if not "%HOGATAPE_JAVA_OPTS:-XX:+Use=%"=="%HOGATAPE_JAVA_OPTS%" set "COLLECTOR="
"%JAVA%" %FLAGS% %COLLECTOR% %HOGATAPE_JAVA_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%
